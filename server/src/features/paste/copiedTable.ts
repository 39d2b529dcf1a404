import type { BoundTable, Cell } from '../../bind/table.ts';
import { judge } from '../../check/judge/judge.ts';
import { rowName, runsAlongRow } from '../../check/wording/name.ts';
import type { Form, FormRow } from '../../forms/form.ts';
import type { Wording } from '../../forms/schema.ts';
import type { ReportKind } from '../../kinds/kind.ts';
import { isDividedByTags, type RawRow } from '../../syntax/row.ts';
import { placedRows, type PlacedRow } from '../basis/rows.ts';

/** An official table of the clipboard, or the rows of one that were copied. */
export interface CopiedTable {
  readonly table: BoundTable;
  /** The rows of which every figure was read, and is certain to belong where it was read. */
  readonly certain: readonly PlacedRow[];
  /** The names of the others. */
  readonly doubtful: readonly Wording[];
}

/**
 * Divides the rows of a copied table into those that may be taken over and others. Nobody looks at a clipboard: a row
 * that a reader of drafts takes as it is, having lost a cell at an edge, is no row to be taken over.
 *
 * @param rows All rows that were read in the clipboard.
 */
export function copiedTable(table: BoundTable, rows: readonly RawRow[], kind: ReportKind): CopiedTable {
  const places = new Map(rows.flatMap((row) => row.cells.map((cell, at) => [cell.span.start, { row, at }] as const)));
  const inDoubt = new Set([
    ...table.problems.filter(isOfDoubt).flatMap(({ row }) => row ?? []),
    ...unheaded(table, kind),
  ]);
  const all = placedRows(table)
    .filter(({ cells }) => cells.length > 0)
    .map((row) => ({ row, stretch: stretchOf(row.cells, places) }));
  const stands = (one: (typeof all)[number]) =>
    !inDoubt.has(one.row.row) && isRead(one.row) && one.stretch !== 'torn' && isLikeOthers(one, all);
  const certain = all.filter(stands).map(({ row }) => row);
  const others = all.filter((one) => !stands(one)).map(({ row }) => rowName(row.row));
  return { table, certain, doubtful: [...others, ...unreadRows(table, new Set(all.map(({ row }) => row.row)))] };
}

function isRead({ cells }: PlacedRow): boolean {
  return cells.every(({ placed, figure }) => placed === 'evident' && figure.state !== 'unreadable');
}

/** Where cells stand in the clipboard, by where they begin. */
type Places = ReadonlyMap<number, { readonly row: RawRow; readonly at: number }>;

/** The cells of a row that figures take: the first of them, and how many cells the row has in all. */
interface Stretch {
  readonly first: number;
  readonly cells: number;
}

/**
 * Where the figures of a row stand; `torn` where they do not stand side by side up to its end with nothing between them
 * and the label; undefined where rows have no such bounds. Text has fields without anything where a merged cell goes on.
 */
function stretchOf(figures: readonly Cell[], places: Places): Stretch | 'torn' | undefined {
  const found = figures.map(({ span }) => places.get(span.start));
  const row = found[0]?.row;
  if (row?.bounds !== 'row') return undefined;
  const ats = found.map((place) => (place?.row === row ? place.at : -1)).toSorted((one, other) => one - other);
  const first = ats[0] ?? -1;
  const behind = row.cells.slice(first + ats.length);
  const isInTurn = first >= 0 && ats.every((at, nth) => at === first + nth);
  const isAlone = isDividedByTags(row.notation)
    ? behind.length === 0 && row.cells[first - 1]?.text !== ''
    : behind.every(({ text }) => text === '');
  return isInTurn && isAlone ? { first, cells: row.cells.length } : 'torn';
}

interface Standing {
  readonly row: PlacedRow;
  readonly stretch: Stretch | 'torn' | undefined;
}

/**
 * Whether the row has as many figures as the others under its head, for what local tables add they add to every row, and
 * has them in the same fields where the rows are equally long.
 */
function isLikeOthers({ row, stretch }: Standing, all: readonly Standing[]): boolean {
  const others = all.filter((one) => one.row.row.block === row.row.block);
  if (others.some((one) => one.row.cells.length > row.cells.length)) return false;
  if (typeof stretch !== 'object') return true;
  const alike = others.flatMap((one) => (typeof one.stretch === 'object' ? [one.stretch] : []));
  const isLevel = alike.every(({ cells }) => cells === stretch.cells);
  return !isLevel || alike.every(({ first }) => first === stretch.first);
}

/**
 * The rows of which nothing tells the columns: those without a head that have other columns in another edition, and all
 * where a sum does not tie, for then the last figure may be of another column than the total.
 */
function unheaded(table: BoundTable, kind: ReportKind): readonly FormRow[] {
  if (table.columnLabels.length > 0) return [];
  const isUntied = judge(table).some(({ relation, verdict }) => verdict === 'fails' && runsAlongRow(relation));
  const others = kind.forms.filter(({ name }) => name === table.form.name);
  return table.form.rows.filter((row) => isUntied || others.some((form) => differs(row, form)));
}

/** Whether the row has as many columns in the other form, and others. */
function differs({ key, block }: FormRow, form: Form): boolean {
  const columns = form.rows.find((row) => row.key === key)?.block.columns ?? [];
  return columns.length === block.columns.length && columns.some(({ label }, i) => label !== block.columns[i]?.label);
}

function isOfDoubt({ kind }: BoundTable['problems'][number]): boolean {
  return kind === 'duplicate-row' || kind === 'realigned-row' || kind === 'unread-row';
}

/** The rows with figures of which none were read. */
function unreadRows({ problems }: BoundTable, read: ReadonlySet<FormRow>): Wording[] {
  const unread = problems.filter(({ kind }) => kind === 'unread-row' || kind === 'unknown-row');
  return unread.flatMap(({ row, text }) => {
    if (row) return read.has(row) ? [] : [rowName(row)];
    return text === undefined ? [] : [{ zh: text, en: text }];
  });
}
