import type { Cell } from '../../server/src/bind/table.ts';
import type { CheckedReport } from '../../server/src/check/finding.ts';
import type { JudgedTable } from '../../server/src/check/model/report.ts';
import type { Analysis } from '../../server/src/workspace/analysis.ts';
import { figuresIn, type Draft, type DraftCell, type DraftReport, type DraftTable } from '../support/generate/draft.ts';
import { dueVerdicts, isNumeral } from './verdicts.ts';

/** Something that was not read as it should. */
export interface Miss {
  /**
   * `wrong`: something stands under a key as evident that does not belong there. `unread`: a figure that
   * must be read was not. `inferred`: it was read rightly, but only by inference. `verdict`: a relation is
   * judged otherwise than the figures deserve. `alarm`: a relation fails that does not. `finding`: an
   * error or warning. `report`: title, edition, headings or notation.
   */
  readonly kind: 'wrong' | 'unread' | 'inferred' | 'verdict' | 'alarm' | 'finding' | 'report';
  readonly where: string;
  readonly expected: string;
  readonly got: string;
  /** Where in the text, if that is known. */
  readonly at?: number;
}

/** How well a draft was read. */
export interface Comparison {
  /** How many figures must be read, and how many of them were. */
  readonly due: number;
  readonly read: number;
  readonly misses: readonly Miss[];
}

/** Compares what was read from a draft with what stands in it. */
export function compare(draft: Draft, analysis: Analysis): Comparison {
  const parts = draft.reports.map((report, i) => compareReport(report, analysis.reports[i]));
  const count: Comparison = {
    due: 0,
    read: 0,
    misses: difference('report', 'reports', draft.reports.length, analysis.reports.length),
  };
  return [count, ...parts].reduce(combined);
}

function combined(one: Comparison, other: Comparison): Comparison {
  return { due: one.due + other.due, read: one.read + other.read, misses: [...one.misses, ...other.misses] };
}

function compareReport(report: DraftReport, read: CheckedReport | undefined): Comparison {
  const head: Miss[] = [
    ...difference('report', 'edition', report.edition, read?.edition),
    ...difference('report', 'year', report.year, read?.year),
    ...difference('report', 'organisation', report.organisation, read?.organisation),
    ...difference('report', 'headings', report.headings.map(headingText), (read?.sections ?? []).map(sectionText)),
  ];
  const tables = report.tables.map((table) => {
    const same = read?.tables.filter((candidate) => candidate.table.form.name === table.form.name) ?? [];
    return [compareTable(table, same[0]), ...same.slice(1).map((extra) => superfluous(extra))].reduce(combined);
  });
  const findings = isFaultless(report) && read ? complaints(read) : [];
  return [{ due: 0, read: 0, misses: [...head, ...findings] }, ...tables].reduce(combined);
}

/** Whether every figure must be read, and is a number: then there is nothing to complain of. */
export function isFaultless(report: DraftReport): boolean {
  const cells = report.tables.flatMap((table) => table.rows.flatMap(figuresIn));
  return cells.every((cell) => cell.fate === 'read' && isNumeral(cell.text));
}

/** The errors and warnings of a report. */
export function complaints(read: CheckedReport): Miss[] {
  return read.findings
    .filter((finding) => finding.severity === 'error' || finding.severity === 'warning')
    .map(({ span, code, message }) => miss('finding', `${span.start}`, '', `${code}: ${message.zh}`, span.start));
}

const headingText = (heading: { number: number; title: string }) => `${heading.number} ${heading.title}`;
const sectionText = (section: { number: number; title: string }) => `${section.number} ${section.title}`;

function superfluous(table: JudgedTable): Comparison {
  return { due: 0, read: 0, misses: [miss('report', table.table.form.name, 'one table', 'another')] };
}

function compareTable(table: DraftTable, read: JudgedTable | undefined): Comparison {
  const figures = table.rows.flatMap(figuresIn);
  const due = figures.filter((cell) => cell.fate === 'read').length;
  const misses = [
    ...(table.hybrid || due === 0
      ? []
      : difference('report', `${table.form.name} notation`, table.notation, read?.table.notation)),
    ...compareCells(table, read),
    ...(read ? compareVerdicts(table, read) : []),
  ];
  const unread = misses.filter((each) => each.kind === 'unread' || (each.kind === 'wrong' && each.expected)).length;
  return { due, read: due - Math.min(due, unread), misses };
}

function compareCells(table: DraftTable, read: JudgedTable | undefined): Miss[] {
  const keyOf = (slot: Cell['slot']) => `${table.form.name} ${slot.row.key} ${slot.column.key}`;
  const left = new Map<string, Cell>();
  for (const cell of read?.table.cells ?? []) if (cell) left.set(keyOf(cell.slot), cell);
  const misses = table.rows.flatMap(figuresIn).flatMap((cell) => {
    if (!cell.slot || cell.fate === 'gone') return [];
    const key = keyOf(cell.slot);
    const found = left.get(key);
    left.delete(key);
    return compareCell(key, cell, found);
  });
  const strays = [...left].filter(([, cell]) => cell.placed === 'evident' && cell.figure.state !== 'blank');
  return [...misses, ...strays.map(([key, cell]) => miss('wrong', key, '', cellText(cell), cell.span.start))];
}

function compareCell(key: string, expected: DraftCell, found: Cell | undefined): Miss[] {
  const at = expected.range.start;
  const due = `“${expected.text}” at ${expected.range.start}–${expected.range.end}`;
  if (expected.fate === 'open') return [];
  if (found && matches(expected, found))
    return found.placed === 'inferred' && expected.fate === 'read' ? [miss('inferred', key, due, 'inferred', at)] : [];
  // Where nothing tells which of several blanks is which, none of them is wrong.
  if (expected.fate === 'may' && expected.text === '' && found?.text === '') return [];
  if (found?.placed === 'evident') return [miss('wrong', key, due, cellText(found), at)];
  return expected.fate === 'read' ? [miss('unread', key, due, found ? cellText(found) : '', at)] : [];
}

/** A blank may be placed anywhere between its delimiters, but nowhere else; a line end inside a text is kept as one. */
function matches({ text, range }: DraftCell, { text: found, span }: Cell): boolean {
  if (text.replaceAll('\n', '\v') !== found) return false;
  if (text !== '') return span.start === range.start && span.end === range.end;
  return span.start === span.end && range.start <= span.start && span.end <= range.end;
}

function compareVerdicts(table: DraftTable, read: JudgedTable): Miss[] {
  const due = dueVerdicts(table);
  return read.judgements.flatMap(({ relation, verdict }) => {
    const expected = due.get(relation.id);
    if (!expected || expected.verdict === verdict) return [];
    if (verdict === 'fails') return [miss('alarm', relation.id, expected.verdict, verdict)];
    return expected.owed ? [miss('verdict', relation.id, expected.verdict, verdict)] : [];
  });
}

function difference(kind: Miss['kind'], where: string, expected: unknown, got: unknown): Miss[] {
  const [one, other] = [JSON.stringify({ expected }), JSON.stringify({ expected: got })];
  return one === other ? [] : [miss(kind, where, one, other)];
}

function miss(kind: Miss['kind'], where: string, expected: string, got: string, at?: number): Miss {
  return { kind, where, expected, got, ...(at !== undefined && { at }) };
}

function cellText(cell: Cell): string {
  return `“${cell.text}” at ${cell.span.start}–${cell.span.end}, ${cell.placed}`;
}
