import type { BoundTable, Cell } from '../../bind/table.ts';
import type { Relation } from '../../forms/form.ts';
import { decimal, equals, sum, toText, type Decimal } from '../../text/decimal.ts';
import type { CellChange, Repair } from '../model/found.ts';
import { judgeRelation } from '../judge/judge.ts';
import { runsAlongRow } from '../wording/name.ts';
import { changeFigures } from './repair.ts';

/** A total of totals is right only after those it sums. */
const passes = 2;

/**
 * Sets every total of the table to the sum of its parts, blanks and “none” read as 0. Undefined where
 * all totals are so already, or where a relation that does not fail would.
 */
export function setTotals(table: BoundTable): Repair | undefined {
  const cells = [...table.cells];
  for (let pass = 0; pass < passes; pass++)
    for (const relation of sumsOf(table)) {
      const cell = cells[relation.stated.index];
      const value = totalOf(relation, cells);
      if (cell && value) cells[relation.stated.index] = { ...cell, figure: { state: 'number', value } };
    }
  const changes = cells.flatMap((cell, index) => changeOf(table.cells[index], cell) ?? []);
  if (changes.length === 0 || relationsBroken(table, cells).length > 0) return undefined;
  return changeFigures(table, changes, undefined, {
    zh: `按各分项重算 ${changes.length} 个总计`,
    en: `Set ${changes.length} ${changes.length === 1 ? 'total' : 'totals'} from their parts`,
  });
}

/** The relations that state a total exactly, sums along a row before those of the totals below each other. */
function sumsOf({ form }: BoundTable): Relation[] {
  const sums = [...form.extraRelations, ...form.relations].filter(
    ({ right, rounded }) => right.length === 1 && !rounded,
  );
  return [...sums.filter(runsAlongRow), ...sums.filter((relation) => !runsAlongRow(relation))];
}

/** The sum of the parts; undefined where one was not read or none has a figure. */
function totalOf({ left }: Relation, cells: readonly (Cell | undefined)[]): Decimal | undefined {
  const figures = left.map(({ index }) => cells[index]?.figure);
  if (figures.some((figure) => !figure || figure.state === 'unreadable')) return undefined;
  const values = figures.flatMap((figure) => (figure?.state === 'number' ? [figure.value] : []));
  return values.length > 0 ? sum(values) : undefined;
}

function changeOf(before: Cell | undefined, after: Cell | undefined): CellChange | undefined {
  if (!before || after?.figure.state !== 'number' || before === after) return undefined;
  const { value } = after.figure;
  if (before.figure.state === 'number' && equals(before.figure.value, value)) return undefined;
  return { cell: before, to: toText(value) };
}

/** The relations that would fail with the figures changed and do not as the table stands. */
export function relationsBrokenBy(table: BoundTable, changes: readonly CellChange[]): Relation[] {
  const after = [...table.cells];
  for (const { cell, to } of changes) {
    const value = decimal(to);
    if (value) after[cell.slot.index] = { ...cell, figure: { state: 'number', value } };
  }
  return relationsBroken(table, after);
}

/** The relations that would fail with those cells and do not as the table stands. */
export function relationsBroken(
  { form, cells: before, openRow }: BoundTable,
  after: readonly (Cell | undefined)[],
): Relation[] {
  return [...form.relations, ...form.extraRelations].filter((relation) => {
    const fails = (cells: readonly (Cell | undefined)[]) => judgeRelation(relation, cells, openRow).verdict === 'fails';
    return fails(after) && !fails(before);
  });
}
