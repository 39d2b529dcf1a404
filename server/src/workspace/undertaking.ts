import type { BoundTable, Cell } from '../bind/table.ts';
import type { CellChange } from '../check/model/found.ts';
import type { Report } from '../check/model/report.ts';
import { unreadIn } from '../check/verdict.ts';
import type { Slot } from '../forms/form.ts';
import { readFigure, type Figure } from '../syntax/figure.ts';
import type { RawCell } from '../syntax/row.ts';
import type { TextChange } from '../text/change.ts';
import { equals, isZero } from '../text/decimal.ts';
import { touches, type Range } from '../text/span.ts';

/** What an edit of a report says that it does to its figures. It touches no other. */
export interface Undertaking {
  /** The figures that it changes; `to` is what is to stand there, which may be nothing, or a mark for it. */
  readonly cells: readonly Pick<CellChange, 'cell' | 'to'>[];
  /** Of a table that goes over to another form: where each of its figures goes; undefined where one is dropped. */
  readonly goes?: ReadonlyMap<Cell, Slot | undefined>;
  /** The figures that it puts where there was no cell for them, in rows or tables that it brings. */
  readonly brings?: readonly BroughtFigure[];
  /** The tables that it brings. */
  readonly tables?: readonly ReportTable[];
}

/** Which table of a report it is once the edit is made: the form, and 0 for the first table of that form. */
export interface ReportTable {
  readonly form: string;
  readonly nth: number;
}

/** A figure for which there is no cell before an edit. */
export interface BroughtFigure extends ReportTable {
  readonly slot: Slot;
  readonly to: string;
}

/** Of an edit that changes no figure. */
export const changesNoFigure: Undertaking = { cells: [] };

/**
 * Whether a report reads after an edit as it was undertaken: the figures named are what they were to become, every other
 * is in its place as it was and as certain as it was, none has come that the edit itself brought, and no heading, row or
 * other figure is read less well than before.
 */
export function isAsUndertaken(before: Report, after: Report, edit: UndertakenEdit): boolean {
  return (
    (before.kind === after.kind || isUnbegun(before)) &&
    areRead(before, after, edit) &&
    areSame(before, after, edit) &&
    isWhole(before, after, edit.undertaking.tables ?? [])
  );
}

/** Whether nothing tells yet what it is a report of. */
function isUnbegun({ title, sections, tables }: Report): boolean {
  return !title && sections.length === 0 && tables.length === 0;
}

/** The changes of a text, in order of place and without two that meet, and what they are to do. */
export interface UndertakenEdit {
  readonly changes: readonly TextChange[];
  readonly undertaking: Undertaking;
  /** Where the report begins that they are made in; the edited one is read by itself. */
  readonly start: number;
}

/** That each figure stands where it is due, and nothing besides that the edit brought. */
function areRead(before: Report, after: Report, { changes, undertaking, start }: UndertakenEdit): boolean {
  const due = figuresDue(before, undertaking);
  const written = writtenIn(changes, start);
  const isUntouched = ({ span }: Cell) =>
    !changes.some(({ range }) => touches(range, span.start) || touches(range, span.end));
  for (const [key, cell] of placesIn(
    after.tables.map(({ table }) => table),
    [],
  )) {
    const one = due.get(key);
    due.delete(key);
    if (one ? !isDue(cell, one, isUntouched) : !isHarmless(cell, written)) return false;
  }
  return due.size === 0;
}

/** A figure that is to stand in a place: one that was there, or what was put there. */
interface DueFigure {
  /** Undefined where no cell was. */
  readonly cell: Cell | undefined;
  readonly to: string | undefined;
}

function figuresDue({ tables }: Report, { cells, goes, brings = [], tables: brought = [] }: Undertaking) {
  const changed = new Map(cells.map(({ cell, to }) => [cell, to]));
  const due = new Map<string, DueFigure>();
  const standing = tables.map(({ table }) => table);
  for (const [key, cell, prefix] of placesIn(standing, brought)) {
    const slot = goes?.has(cell) ? goes.get(cell) : cell.slot;
    if (slot) due.set(slot === cell.slot ? key : keyOf(prefix, slot), { cell, to: changed.get(cell) });
  }
  for (const { slot, to, ...table } of brings) due.set(keyOf(nameOf(table), slot), { cell: undefined, to });
  return due;
}

/** The cells of the tables, each by its table, row and column; `brought` are tables that come among them. */
function* placesIn(
  tables: readonly BoundTable[],
  brought: readonly ReportTable[],
): Generator<[key: string, cell: Cell, table: string]> {
  for (const [table, place] of placed(tables, brought)) {
    const name = nameOf(place);
    for (const cell of table.cells) if (cell) yield [keyOf(name, cell.slot), cell, name];
  }
}

/** Which of its form each table is, once others have come among them. */
function placed(tables: readonly BoundTable[], brought: readonly ReportTable[]): [BoundTable, ReportTable][] {
  const counts = new Map<string, number>();
  return tables.map((table) => {
    const form = table.form.name;
    let nth = counts.get(form) ?? 0;
    while (brought.some((one) => isSamePlace(one, { form, nth }))) nth++;
    counts.set(form, nth + 1);
    return [table, { form, nth }];
  });
}

function isSamePlace(one: ReportTable, other: ReportTable): boolean {
  return one.form === other.form && one.nth === other.nth;
}

function nameOf({ form, nth }: ReportTable): string {
  return `${form} ${nth}`;
}

function keyOf(table: string, { row, column }: Slot): string {
  return `${table} ${row.key} ${column.key}`;
}

function isDue(now: Cell, { cell, to }: DueFigure, isUntouched: (cell: Cell) => boolean): boolean {
  if (now.placed === 'inferred' && cell?.placed !== 'inferred') return false;
  if (to !== undefined) return says(now.figure, readFigure(to));
  if (!cell || (isUntouched(cell) && now.text !== cell.text)) return false;
  if (now.figure.state === 'number' && cell.figure.state === 'number')
    return equals(now.figure.value, cell.figure.value);
  return now.figure.state === cell.figure.state && (now.figure.state !== 'words' || now.text === cell.text);
}

/** Whether what stands there is what was to be put there; a unit and a remark only where they were to be, too. */
function says(now: Figure, due: Figure | undefined): boolean {
  if (now.state !== 'number' || due?.state !== 'number') return now.state === due?.state;
  const { unit = now.unit, remark = now.remark } = due;
  return equals(now.value, due.value) && now.unit === unit && now.remark === remark;
}

/** Whether a figure that was not read before is none that the edit brought: it stood there, or it is a blank or 0. */
function isHarmless({ figure, placed, span }: Cell, written: readonly Range[]): boolean {
  if (figure.state === 'number' && !isZero(figure.value) && written.some((range) => touches(range, span.start)))
    return false;
  return placed === 'evident';
}

/** Where the texts of the changes stand when they are made. */
function writtenIn(changes: readonly TextChange[], reportStart: number): Range[] {
  let by = -reportStart;
  return changes.map(({ range, newText }) => {
    const start = range.start + by;
    by += newText.length - (range.end - range.start);
    return { start, end: start + newText.length };
  });
}

/** That the title says the same, no heading is lost, and other tables have the figures they had but where they were changed. */
function areSame(before: Report, after: Report, { changes }: UndertakenEdit): boolean {
  const isTouched = ({ start, end }: Range) =>
    changes.some(({ range }) => touches({ start, end }, range.start) || touches({ start, end }, range.end));
  const { title } = before;
  const isTitled = !title || isTouched(title.span) || title.text === after.title?.text;
  const numbers = after.sections.map(({ number }) => number);
  const keepsSections = before.sections.every(({ number }) => {
    const at = numbers.indexOf(number);
    if (at >= 0) numbers.splice(at, 1);
    return at >= 0;
  });
  return isTitled && keepsSections && areOrdinaryKept(before, after, isTouched);
}

function areOrdinaryKept(before: Report, after: Report, isTouched: (range: Range) => boolean): boolean {
  if (after.tables.length > before.tables.length) return true; // one of them is read as an official one
  return before.ordinary.every((table, nth) => {
    const cells = table.rows.flat();
    const now: (RawCell | undefined)[] = after.ordinary[nth]?.rows.flat() ?? [];
    return cells.length === now.length && cells.every((cell, i) => isTouched(cell.span) || cell.text === now[i]?.text);
  });
}

/** That no more is left unread than was, and nothing else of a table that stood is understood less well. */
function isWhole(before: Report, after: Report, brought: readonly ReportTable[]): boolean {
  const unread = (report: Report) => unreadIn(report).reduce((sum, { figures }) => sum + figures, 0);
  const [problems, left] = [problemsIn(before, []), problemsIn(after, brought)];
  return (
    unread(after) <= unread(before) && Array.from(left).every(([kind, count]) => count <= (problems.get(kind) ?? 0))
  );
}

/** How many problems of each kind the tables have but those. */
function problemsIn({ tables }: Report, but: readonly ReportTable[]): Map<string, number> {
  const all = placed(
    tables.map(({ table }) => table),
    [],
  ).flatMap(([{ problems }, place]) => (but.some((one) => isSamePlace(one, place)) ? [] : problems));
  const counts = new Map<string, number>();
  for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
