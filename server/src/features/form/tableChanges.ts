import type { CheckedReport } from '../../check/finding.ts';
import { printedRows } from '../../forms/layout.ts';
import type { Form } from '../../forms/form.ts';
import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { TextChange } from '../../text/change.ts';
import { escapeHtml, notationToWrite, writeTable } from '../basis/writeTable.ts';
import { sectionInserted } from '../rewrites/insertSection.ts';
import type { SectionPlace } from './sections.ts';
import { isBlankFrom, type Text } from '../../text/text.ts';

/** Puts a table that the report lacks behind the heading of its section, with the heading where that lacks too. */
export function tableChange(
  analysis: Analysis,
  report: CheckedReport,
  { section, statutory, number }: SectionPlace,
  form: Form,
  texts: ReadonlyMap<number, string>,
): TextChange {
  const notation = notationToWrite(
    analysis.page,
    report.tables.map((one) => one.table.notation),
  );
  const table = writeTable(form, printedRows(form), ({ index }) => texts.get(index) ?? '', notation);
  if (!section)
    return sectionInserted(analysis, report, number, [...heading(statutory?.title ?? '', analysis), '', table]);
  return behind(analysis, section.span, `\n${table}`);
}

/** Puts text behind the heading of a section that has none, with the heading where that lacks too. */
export function textInserted(
  analysis: Analysis,
  report: CheckedReport,
  { section, statutory, number }: SectionPlace,
  text: string,
): TextChange {
  const body = analysis.page ? `<p>${escapeHtml(text)}</p>` : text;
  if (!section)
    return sectionInserted(analysis, report, number, [...heading(statutory?.title ?? '', analysis), '', body]);
  return behind(analysis, section.span, `\n${body}`);
}

function heading(title: string, { page, text }: Analysis): string[] {
  if (page) return [`<h2>${title}</h2>`];
  return [/^#{1,6} /m.test(text.toString()) ? `## ${title}` : title];
}

/** A change that puts lines behind the line of a heading, an empty line between them. */
function behind({ lines, text, page }: Analysis, span: Range, body: string): TextChange {
  const line = lines.positionAt(span.end).line;
  const end = lines.startOf(line) + lines.textOf(line).length;
  const at = page ? closingOf(text, span.end) : end;
  const rest = /^(?:\r?\n[ \t]*){2}\S/.test(text.slice(at)) || isBlankFrom(text, at) ? '' : '\n';
  return { range: { start: at, end: at }, newText: `\n${body}${rest}${text.length === at ? '\n' : ''}` };
}

/** Behind the tag that closes a heading. */
function closingOf(text: Text, from: number): number {
  const tag = /^[^<]*(?:<\/[a-z][a-z0-9]*>[ \t]*)*/i.exec(text.slice(from))?.[0] ?? '';
  return from + tag.length;
}
