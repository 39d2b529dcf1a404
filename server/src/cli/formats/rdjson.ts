import type { Finding } from '../../check/finding.ts';
import type { Severity } from '../../check/model/severity.ts';
import { acceptedWords } from '../../features/basis/acceptedWords.ts';
import { say } from '../../features/basis/names.ts';
import type { Wording } from '../../forms/schema.ts';
import type { Lines } from '../../text/lines.ts';
import type { Range } from '../../text/span.ts';
import { exceptedIn, findingsIn } from '../../workspace/analysis.ts';
import type { CheckedFile } from './checkedFile.ts';
import type { OutputFormat, PrintContext } from './format.ts';
import { visibleJson } from './visibleJson.ts';

const severityName = {
  error: 'ERROR',
  warning: 'WARNING',
  information: 'INFO',
  hint: 'INFO',
} as const satisfies Record<Severity, string>;

/** Reviewdog Diagnostic Format, which review services show beside changed lines with the repairs to accept. */
export const rdjson: OutputFormat = {
  separator: ',',
  begin: () => '{"source":{"name":"gouji"},"diagnostics":[',
  file: (file, context) =>
    diagnosticsOf(file, context)
      .map((diagnostic) => `\n${visibleJson(diagnostic)}`)
      .join(','),
  end: () => '\n]}\n',
};

function diagnosticsOf(file: CheckedFile, { language }: PrintContext): object[] {
  const { path } = file;
  if (file.kind === 'skipped') return [];
  if (file.kind === 'unreadable') return [{ message: file.reason, location: { path }, severity: 'ERROR' }];
  const { lines } = file.analysis;
  const told = ({ code, span }: Finding, message: Wording, severity: string) => ({
    message: say(message, language),
    location: { path, range: rangeOf(span, lines) },
    severity,
    code: { value: code },
  });
  return [
    ...findingsIn(file.analysis).map((finding) => ({
      ...told(finding, finding.message, severityName[finding.severity]),
      ...suggestionsOf(finding, lines),
    })),
    // The format knows no accepted findings.
    ...exceptedIn(file.analysis).flatMap(({ finding, reason }) =>
      reason === undefined ? [] : [told(finding, acceptedWords(finding.message, reason), 'INFO')],
    ),
  ];
}

/** Each repair that is a single edit. */
function suggestionsOf({ repairs }: Finding, lines: Lines): object {
  const single = repairs.flatMap(({ edits }) => (edits.length === 1 ? edits : []));
  const suggestions = single.map(({ span, newText }) => ({ range: rangeOf(span, lines), text: newText }));
  return suggestions.length > 0 ? { suggestions } : {};
}

function rangeOf({ start, end }: Range, lines: Lines): object {
  return { start: placeOf(start, lines), end: placeOf(end, lines) };
}

/** Lines and columns count from 1, columns by bytes of UTF-8. */
function placeOf(offset: number, lines: Lines): object {
  const { line, character } = lines.positionAt(offset);
  const before = lines.textOf(line).slice(0, character);
  return { line: line + 1, column: new TextEncoder().encode(before).length + 1 };
}
