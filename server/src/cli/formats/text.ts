import { styleText } from 'node:util';
import { verdictOf } from '../../check/verdict.ts';
import type { Severity } from '../../check/model/severity.ts';
import type { ExceptedFinding, Finding } from '../../check/finding.ts';
import type { Standing } from '../../features/proseFigures.ts';
import { tableAsRead } from '../../features/preview/tableAsRead.ts';
import { printable } from '../../text/width.ts';
import type { Summary } from './summary.ts';
import type { Wording } from '../../forms/schema.ts';
import { acceptedWords } from '../../features/basis/acceptedWords.ts';
import { say } from '../../features/basis/names.ts';
import { unreadWords, verdictLine } from '../../features/basis/verdictWords.ts';
import { coverageLine } from './coverageLine.ts';
import { emptyLine } from './emptyLine.ts';
import { excerptOf } from './excerpt.ts';
import { markedProse, type PaintStanding } from './markedProse.ts';
import { whereIn } from './where.ts';
import { exceptedIn, findingsIn } from '../../workspace/analysis.ts';
import type { CheckedReportFile } from './checkedFile.ts';
import type { OutputFormat, PrintContext } from './format.ts';

type Style = Parameters<typeof styleText>[0];

const severityStyle = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  information: ['bold', 'cyan'],
  hint: ['dim'],
} as const satisfies Record<Severity, Style>;

/** For people: a line for each finding, then the source line with the place marked. */
export const text: OutputFormat = {
  separator: '',
  begin: () => '',
  file: (file, context) => {
    if (file.kind !== 'report') return '';
    const tables = context.showTables ? drawnTables(file, context) : [];
    const prose = context.showProse ? markedProse(file, context, proseStyle(context)) : [];
    const findings = findingsIn(file.analysis).flatMap((finding) => findingLines(finding, file, context));
    const excepted = context.quiet ? [] : exceptedIn(file.analysis).flatMap((one) => exceptedLine(one, file, context));
    const closing = context.alone && !context.quiet ? closingLines(file, context) : [];
    return [...tables, ...prose, ...findings, ...excepted, ...closing].map((line) => `${line}\n`).join('');
  },
  end: (summary, context) =>
    context.quiet
      ? ''
      : endLines(summary, context)
          .map((line) => `${line}\n`)
          .join(''),
};

const indent = '    ';

function findingLines(finding: Finding, { path, analysis }: CheckedReportFile, context: PrintContext): string[] {
  const paint = painter(context);
  const { code, severity, span } = finding;
  const style = severityStyle[severity];
  const { lines } = analysis;
  const { line, character } = lines.positionAt(span.start);
  const place = paint('bold', `${printable(path + whereIn(analysis, span.start, context.language))}:`);
  const message = printable(say(finding.message, context.language));
  const source = lines.textOf(line);
  const end = Math.min(source.length, character + span.end - span.start);
  const { before, marked, after, carets } = excerptOf(source, character, end, context.columns - indent.length);
  return [
    `${place} ${paint(style, severity)} ${paint('dim', code)} ${message}`,
    `${indent}${before}${paint(style, marked)}${after}`.trimEnd(),
    `${indent}${paint(style, carets)}`,
  ];
}

/** A finding that was accepted: where it is, and why it is not told. What was there before is only counted. */
function exceptedLine({ finding, reason }: ExceptedFinding, file: CheckedReportFile, context: PrintContext): string[] {
  if (reason === undefined) return [];
  const words = say(acceptedWords(finding.message, reason), context.language);
  const place = `${printable(file.path + whereIn(file.analysis, finding.span.start, context.language))}:`;
  return [painter(context)('dim', `${place} excepted ${finding.code} ${printable(words)}`)];
}

function drawnTables({ path, analysis }: CheckedReportFile, context: PrintContext): string[] {
  const paint = painter(context);
  return analysis.reports
    .flatMap((report) => report.tables)
    .flatMap(({ table }) => {
      const place = paint('bold', `${printable(path + whereIn(analysis, table.span.start, context.language))}:`);
      const [title = '', ...rows] = tableAsRead(table, context.language).lines;
      return [`${place} ${title}`, ...rows, ''];
    });
}

/** What nothing checks in a report, and how it stands. */
function closingLines({ analysis }: CheckedReportFile, { language }: PrintContext): string[] {
  return analysis.reports.flatMap((report) => {
    const coverage = coverageLine(report, language);
    return [...(coverage ? [coverage] : []), say(verdictLine(verdictOf(report)), language)];
  });
}

const standingStyle = { agrees: 'green', differs: ['bold', 'red'], unchecked: 'dim' } as const satisfies Record<
  Standing,
  Style
>;

function proseStyle(context: PrintContext): PaintStanding {
  const paint = painter(context);
  return (standing, painted) => paint(standingStyle[standing], painted);
}

function painter({ color }: PrintContext): (style: Style, painted: string) => string {
  return (style, painted) => (color ? styleText(style, painted, { validateStream: false }) : painted);
}

function endLines(summary: Summary, context: PrintContext): string[] {
  const empty = emptyLine(summary, context.language);
  return [...(empty ? [empty] : []), summaryLine(summary, context)];
}

function summaryLine(summary: Summary, { language }: PrintContext): string {
  const { files, reports, skipped, unreadable, errors, warnings, excepted, leftOut } = summary;
  const unread = unreadNamed(summary);
  const accepted =
    excepted === 0 ? { zh: '', en: '' } : { zh: `；${excepted} 项不再提示`, en: `, excepted ${excepted}` };
  const aside =
    leftOut === 0
      ? { zh: '', en: '' }
      : {
          zh: `；另有 ${leftOut} 个隐藏文件、备份或副本没有看`,
          en: `; hidden, backups or copies not looked at: ${leftOut}`,
        };
  const zh = `${files} 个文件：${reports} 份报告，${skipped} 个不是报告，${unreadable} 个读不了；${errors} 个错误，${warnings} 个警告${accepted.zh}`;
  const en = `files ${files}: reports ${reports}, skipped ${skipped}, unreadable ${unreadable}; errors ${errors}, warnings ${warnings}${accepted.en}`;
  return say({ zh: `${zh}${unread.zh}${aside.zh}`, en: `${en}${unread.en}${aside.en}` }, language);
}

/** How many figures were not read and where the first of them stand; nothing where all were. */
function unreadNamed({ unread, unreadAt }: Summary): Wording {
  if (unread === 0) return { zh: '', en: '' };
  const { zh, en } = unreadWords(unread);
  const places = unreadAt.map(printable);
  return { zh: `；${zh}（${places.join('、')}）`, en: `; ${en} (${places.join(', ')})` };
}
