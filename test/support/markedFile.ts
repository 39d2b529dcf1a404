import { disclosure } from '../../server/src/kinds/disclosure/index.ts';
import { codes, type Code } from '../../server/src/check/codes.ts';
import type { Finding } from '../../server/src/check/finding.ts';
import type { Repair } from '../../server/src/check/model/found.ts';
import type { CheckedReport } from '../../server/src/check/finding.ts';
import type { CheckedReportFile } from '../../server/src/cli/formats/checkedFile.ts';
import type { PrintContext } from '../../server/src/cli/formats/format.ts';
import type { Range } from '../../server/src/text/span.ts';
import { Span } from '../../server/src/text/span.ts';
import { analyse, type Analysis } from './analyse.ts';
import { fixture, type Mark } from './fixture.ts';

/** How the formats print in tests: in English, without colour, with room for a line. */
export const plainly: PrintContext = {
  language: 'en',
  color: false,
  columns: 80,
  failOn: 'error',
  showTables: false,
  showProse: false,
  quiet: false,
  alone: false,
};

/** The span of a range, with the start of the text as its anchor. */
export function spanOf({ start, end }: Range): Span {
  return new Span({ offset: 0 }, start, end);
}

/**
 * A checked draft whose findings are the marks of a fixture. A mark's note is the code and the message;
 * `repairs` are those of the first finding.
 */
export function markedFile(path: string, source: string, repairs: readonly Repair[] = []): CheckedReportFile {
  const { text, marks } = fixture(source);
  const [first, ...others] = marks.map(findingAt);
  const findings = first ? [{ ...first, repairs }, ...others] : [];
  return { path, kind: 'report', analysis: analysisOf(text, findings) };
}

/** The analysis of a text as one report with these findings. */
export function analysisOf(text: string, findings: readonly Finding[]): Analysis {
  const report: CheckedReport = {
    kind: disclosure,
    range: { start: 0, end: text.length },
    title: undefined,
    edition: undefined,
    year: undefined,
    organisation: undefined,
    sections: [],
    prose: [],
    tables: [],
    ordinary: [],
    found: findings,
    findings,
  };
  return { ...analyse(text, { edition: 'auto', markup: 'text' }), reports: [report] };
}

function findingAt(mark: Mark): Finding {
  const [code = '', ...message] = mark.note.split(' ');
  const words = message.join(' ');
  return {
    code: code as Code,
    severity: codes[code as Code],
    message: { zh: words, en: words },
    span: spanOf(mark),
    relations: [],
    repairs: [],
    related: [],
  };
}
