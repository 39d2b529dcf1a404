import { styleText } from 'node:util';
import type { Severity } from '../../check/codes.ts';
import type { Finding } from '../../check/finding.ts';
import { printable } from '../../text/width.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { Summary } from '../check/summary.ts';
import { inLanguage } from '../language.ts';
import { excerptOf } from './excerpt.ts';
import { findingsIn, type OutputFormat, type PrintContext } from './format.ts';

type Style = Parameters<typeof styleText>[0];

const severityStyle = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  information: ['bold', 'cyan'],
  hint: ['dim'],
} as const satisfies Record<Severity, Style>;

/** For people: a line for each finding, then the source line with the place marked. */
export const text: OutputFormat = {
  name: 'text',
  separator: '',
  begin: () => '',
  file: (file, context) => {
    if (file.kind !== 'report') return '';
    return findingsIn(file.analysis)
      .map((finding) => findingText(finding, file.path, file.analysis, context))
      .join('');
  },
  end: (summary, { quiet, language }) => (quiet ? '' : `${summaryText(summary, language)}\n`),
};

function findingText(finding: Finding, path: string, { lines }: Analysis, context: PrintContext): string {
  const paint = (style: Style, painted: string) =>
    context.color ? styleText(style, painted, { validateStream: false }) : painted;
  const { code, severity, span } = finding;
  const { line, character } = lines.positionAt(span.start);
  const place = paint('bold', `${printable(path)}:${line + 1}:${character + 1}:`);
  const message = printable(inLanguage(finding.message, context.language));
  const source = lines.textOf(line);
  const end = Math.min(source.length, character + span.end - span.start);
  const { before, marked, after, carets } = excerptOf(source, character, end, context.columns - indent.length);
  const style = severityStyle[severity];
  return [
    `${place} ${paint(style, severity)} ${paint('dim', code)} ${message}`,
    `${indent}${before}${paint(style, marked)}${after}`.trimEnd(),
    `${indent}${paint(style, carets)}`,
    '',
  ].join('\n');
}

const indent = '    ';

function summaryText(summary: Summary, language: PrintContext['language']): string {
  const { files, reports, skipped, unreadable, errors, warnings } = summary;
  return inLanguage(
    {
      zh: `${files} 个文件：${reports} 份报告，${skipped} 个不是报告，${unreadable} 个读不了；${errors} 个错误，${warnings} 个警告`,
      en: `${files} files: ${reports} reports, ${skipped} skipped, ${unreadable} unreadable; ${errors} errors, ${warnings} warnings`,
    },
    language,
  );
}
