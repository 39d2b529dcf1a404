import { isCellPerLine, losesBounds } from '../../../syntax/row.ts';
import type { BoundTable, ReadingProblem } from '../../../bind/table.ts';
import type { Wording } from '../../../forms/schema.ts';
import type { Severity } from '../../model/severity.ts';
import { rowName } from '../../wording/name.ts';

/** The problems of that kind in the table, but for rows that may be half typed. */
export function problemsIn(table: BoundTable, kind: ReadingProblem['kind']): ReadingProblem[] {
  return table.problems.filter((problem) => problem.kind === kind && !problem.open);
}

/** For each row that was read, more than so many are lost where the data are. */
const lostForOne = 4;
/** Fewer rows are told one by one. */
const fewestUnread = 4;

/**
 * Whether figures were lost all over the table: most of its rows could not be read, or, as where a collection has
 * deleted repeated lines, rows fall short or are gone, and hardly one could be read.
 */
export function lostFigures(table: BoundTable): boolean {
  if (table.problems.length === 0) return false;
  const read = new Set(table.cells.flatMap((cell) => cell?.slot.row ?? [])).size;
  const short = problemsIn(table, 'unread-row').length;
  if (short >= fewestUnread && short > read) return true;
  const gone = problemsIn(table, 'missing-row').length;
  return isCellPerLine(table.notation) && short > 0 && short + gone > Math.max(2, lostForOne * read);
}

/** So many rows of a table are told together, and fewer where its notation has lost the bounds of rows. */
const fewestTogether = 6;
const fewestUnbounded = 3;

/**
 * The rows that were not read of a table whose others were, where they are told together: many, or some of a notation
 * that has lost their bounds, in which rows that seem to be missing most likely stand.
 */
export function unreadTogether(table: BoundTable): readonly ReadingProblem[] {
  if (table.problems.length === 0 || lostFigures(table)) return [];
  const short = problemsIn(table, 'unread-row');
  if (short.length >= fewestTogether) return short;
  if (short.length === 0 || !losesBounds(table.notation)) return [];
  const hasNameless = short.some(({ row }) => !row);
  const gone = problemsIn(table, 'missing-row');
  return (hasNameless && gone.length > 0) || short.length >= fewestUnbounded ? [...short, ...gone] : [];
}

/** Whether what was not read of a table is told once for all of it. */
export function toldTogether(table: BoundTable): boolean {
  return lostFigures(table) || unreadTogether(table).length > 0;
}

/** The row's name in the form, or its label as written. */
export function rowOf({ row, text }: ReadingProblem): Wording {
  const written = text ?? '';
  return row ? rowName(row) : { zh: written, en: written };
}

/** Slips in the structure of a table are errors where its figures must tie, and warnings in section two. */
export function structureSeverity(table: BoundTable): { severity?: Severity } {
  return table.form.relations.length === 0 ? { severity: 'warning' } : {};
}

/** Problems at the same place, told as one. */
export function byPlace(problems: readonly ReadingProblem[]): [ReadingProblem, ...ReadingProblem[]][] {
  const groups = new Map<string, [ReadingProblem, ...ReadingProblem[]]>();
  for (const one of problems) {
    const key = `${one.span.start}-${one.span.end}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
