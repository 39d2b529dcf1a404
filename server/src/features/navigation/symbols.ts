import type { BoundTable, ColumnLabel } from '../../bind/table.ts';
import type { Judgement } from '../../check/judge/judge.ts';
import type { CheckedReport } from '../../check/finding.ts';
import type { Form, FormBlock } from '../../forms/form.ts';
import type { JudgedTable, Section } from '../../check/model/report.ts';
import type { Language } from '../../forms/schema.ts';
import { within, type Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { say, valueText, verdictCount, verdictWord } from '../basis/names.ts';
import { extent, groupRows, placedRows, type RowGroup, type PlacedRow } from '../basis/rows.ts';

/** An entry of the outline. Children lie inside their parent; `at` lies inside `range`. */
export interface OutlineEntry {
  readonly kind: 'report' | 'section' | 'table' | 'group' | 'row';
  readonly name: string;
  readonly detail: string;
  readonly range: Range;
  readonly at: Range;
  readonly children: readonly OutlineEntry[];
}

/** The outline: reports with their sections, tables, groups, and rows with their totals. */
export function documentOutline(analysis: Analysis, language: Language): OutlineEntry[] {
  return analysis.reports.flatMap((report) => {
    const children = reportParts(report, language);
    if (!report.title) return children;
    const { text, span } = report.title;
    return [{ kind: 'report', name: text, detail: '', range: report.range, at: span, children }];
  });
}

function reportParts(report: CheckedReport, language: Language): OutlineEntry[] {
  const isInside = ({ table }: JudgedTable) => report.sections.some((section) => within(table.span, section.range));
  const loose = report.tables.filter((table) => !isInside(table)).map((table) => tableEntry(table, language));
  const sections = report.sections.map((section) => sectionEntry(section, report.tables, language));
  return [...loose, ...sections].sort((one, other) => one.range.start - other.range.start);
}

function sectionEntry(section: Section, tables: readonly JudgedTable[], language: Language): OutlineEntry {
  const own = tables.filter(({ table }) => within(table.span, section.range));
  const children = own.map((table) => tableEntry(table, language, own.length === 1 ? section.span : undefined));
  return { kind: 'section', name: section.title, detail: '', range: section.range, at: section.span, children };
}

/** A table, below the heading where that is of it alone. */
function tableEntry({ table, judgements }: JudgedTable, language: Language, heading?: Range): OutlineEntry {
  const detail = (['fails', 'open'] as const)
    .map((verdict) => [verdict, judgements.filter((judgement) => judgement.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => verdictCount(verdict, count, language));
  const entry = { kind: 'table', name: say(table.form.title, language), detail: detail.join(' ') } as const;
  if (hasCaptions(table.form)) {
    const children = table.form.blocks.flatMap((block) => blockEntries(block, table, judgements, language));
    // Its first line is the caption of one block alone: an editor that keeps it in view over the others tells wrong.
    const at = heading ?? table.span.before;
    return { ...entry, range: { start: at.start, end: table.span.end }, at, children };
  }
  const children = table.form.rows.every((row) => row.label === '')
    ? totalEntries(table, judgements, language)
    : groupRows(placedRows(table)).map((part) => partEntry(part, judgements, language));
  return { ...entry, range: table.span, at: table.span.before, children };
}

function hasCaptions({ blocks }: Form): boolean {
  return blocks.length > 1 && blocks.every(({ caption }) => caption !== undefined);
}

/** A block of a table under its caption, from its head on. */
function blockEntries(
  block: FormBlock,
  table: BoundTable,
  judgements: readonly Judgement[],
  language: Language,
): OutlineEntry[] {
  const all = placedRows(table);
  const rows = all.filter(({ row }) => row.block === block);
  const [first] = rows;
  if (!first) return [];
  const above = Math.max(
    0,
    ...all.filter(({ range: { end } }) => end <= first.range.start).map(({ range: { end } }) => end),
  );
  const isHead = ({ span }: ColumnLabel) => above <= span.start && span.end <= first.range.start;
  const head = table.columnLabels.find(isHead)?.span;
  const range = extent([...(head ? [head] : []), ...rows.map((row) => row.range)]);
  const children = groupRows(rows).map((part) => partEntry(part, judgements, language));
  return [{ kind: 'group', name: block.caption ?? '', detail: '', range, at: head ?? first.label, children }];
}

/** The totals of a table whose rows have no labels, by what the form writes above them. */
function totalEntries(table: BoundTable, judgements: readonly Judgement[], language: Language): OutlineEntry[] {
  return judgements.flatMap(({ relation: { stated }, verdict }) => {
    const cell = table.cells[stated.index];
    if (!cell) return [];
    const detail = [valueText(cell, language), ...(verdict === 'fails' ? [verdictWord(verdict, language)] : [])];
    const name = stated.column.path.slice(0, -1).join(' · ');
    return [{ kind: 'row', name, detail: detail.join(' '), range: cell.span, at: cell.span, children: [] }];
  });
}

function partEntry(part: PlacedRow | RowGroup, judgements: readonly Judgement[], language: Language): OutlineEntry {
  if ('row' in part) return rowEntry(part, judgements, language);
  const { name, members, range } = part;
  const at = { start: range.start, end: range.start };
  const children = members.map((member) => partEntry(member, judgements, language));
  return { kind: 'group', name, detail: '', range, at, children };
}

/** A row with its last figure, which is its total where it has one, and whether a sum stated in it fails. */
function rowEntry(
  { row, label, cells, range }: PlacedRow,
  judgements: readonly Judgement[],
  language: Language,
): OutlineEntry {
  const failing = judgements.some(({ verdict, relation }) => verdict === 'fails' && relation.stated.row === row);
  const values = cells.slice(-1).map((cell) => valueText(cell, language));
  const detail = [...values, ...(failing ? [verdictWord('fails', language)] : [])].join(' ');
  return { kind: 'row', name: row.label, detail, range, at: label, children: [] };
}
