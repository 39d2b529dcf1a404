import type { Severity } from '../../check/model/severity.ts';
import type { Finding } from '../../check/finding.ts';
import type { Lines } from '../../text/lines.ts';
import type { Range } from '../../text/span.ts';
import { placeWords } from '../../features/basis/placeWords.ts';
import { say } from '../../features/basis/names.ts';
import { printable } from '../../text/width.ts';
import { findingsIn } from '../../workspace/analysis.ts';
import type { CheckedReportFile } from './checkedFile.ts';
import type { OutputFormat, PrintContext } from './format.ts';
import { text } from './text.ts';

const command = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
} as const satisfies Record<Severity, string>;

/** Workflow commands of GitHub Actions, which shows them beside the changed lines, and the text for its log. */
export const github: OutputFormat = {
  separator: '',
  begin: () => '',
  file: (file, context) => {
    if (file.kind === 'skipped') return '';
    if (file.kind === 'unreadable') return `::error file=${property(file.path)}::${data(file.reason)}\n`;
    const annotations = findingsIn(file.analysis).map((finding) => annotation(finding, file, context));
    return `${annotations.join('')}${harmless(text.file(file, context))}`;
  },
  end: (summary, context) => harmless(text.end(summary, context)),
};

/** Lines for whoever reads the log. What a draft or a file is called must not be taken for a command. */
function harmless(lines: string): string {
  return lines.replace(/^([ \t]*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}

function annotation(finding: Finding, { path, analysis }: CheckedReportFile, { language }: PrintContext): string {
  const { code, severity, message, span } = finding;
  const place = analysis.placeAt?.(span.start);
  const at = place ? '' : linesOf(span, analysis.lines);
  const said = [...(place ? [placeWords(place)] : []), message].map((wording) => say(wording, language)).join(': ');
  return `::${command[severity]} file=${property(path)}${at},title=${property(code)}::${data(said)}\n`;
}

function linesOf(span: Range, lines: Lines): string {
  const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
  // GitHub takes columns only where start and end are on one line.
  const columns = start.line === end.line ? `,col=${start.character + 1},endColumn=${end.character + 1}` : '';
  return `,line=${start.line + 1},endLine=${end.line + 1}${columns}`;
}

function data(text: string): string {
  const lines = text.split(/\r\n|[\r\n]/).map((line) => printable(line).replaceAll('%', '%25'));
  return lines.join('%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
