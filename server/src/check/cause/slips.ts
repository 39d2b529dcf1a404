import type { FormRow } from '../../forms/form.ts';
import type { Slip } from '../model/found.ts';
import { valueAfter, variableIn, type Change } from './change.ts';
import { digitSlip } from './digits.ts';
import { lineOf, neighbours, type FigureLine } from './line.ts';
import type { Equation, System } from './system.ts';

/** The known slip by which these cells together may have come to hold what they hold. */
export function slipOf(system: System, changes: readonly Change[]): Slip | undefined {
  const line = changes.length > 1 ? lineOf(system, changes) : undefined;
  return (
    exchanged(system, changes) ??
    (line && (shift(line) ?? pastedRow(system, line))) ??
    singleDigitSlip(system, changes) ??
    (arePartsNotEntered(system, changes) ? 'parts-not-entered' : undefined) ??
    (areTotalsNotUpdated(system, changes) ? 'total-not-updated' : undefined)
  );
}

function singleDigitSlip(system: System, changes: readonly Change[]): Slip | undefined {
  const slips = new Set(
    changes.map((change) => digitSlip(variableIn(system, change).value, valueAfter(system, change))),
  );
  return slips.size === 1 ? [...slips][0] : undefined;
}

/** Two cells that hold each other's value; a value next to its own, empty place is off by one. */
export function exchanged(system: System, [one, other, ...more]: readonly Change[]): Slip | undefined {
  if (!one || !other || more.length > 0) return undefined;
  const [a, b] = [variableIn(system, one), variableIn(system, other)];
  if (a.value !== valueAfter(system, other) || b.value !== valueAfter(system, one)) return undefined;
  if (a.value !== 0 && b.value !== 0) return 'cells-exchanged';
  return neighbours(a.cell.slot, b.cell.slot) ?? 'cells-exchanged';
}

/** Cells from which the values stand one place further, the last one lost and the first place left empty. */
function shift({ along, cells }: FigureLine): Slip | undefined {
  const first = cells.findIndex((cell) => cell.before !== cell.after);
  const last = cells.findLastIndex((cell) => cell.before !== cell.after);
  const moved = cells.slice(first, last + 1);
  if (!isShifted(moved) && !isShifted(moved.toReversed())) return undefined;
  return along === 'row' ? 'off-by-one-column' : 'off-by-one-row';
}

/** Whether each value stands where the next one belongs; with two cells only, also whether the first is empty. */
function isShifted(cells: FigureLine['cells']): boolean {
  const onward = cells.slice(1).every((cell, at) => cell.before === cells[at]?.after);
  const changed = cells.filter((cell) => cell.before !== cell.after).length;
  return onward && cells.slice(1).some(({ before }) => before !== 0) && (changed > 2 || cells[0]?.before === 0);
}

/** A row that is the very same as another one, where that cannot come about by itself. */
function pastedRow(system: System, { along, cells }: FigureLine): Slip | undefined {
  const row = cells[0]?.slot.row;
  if (along !== 'row' || !row || cells.every(({ before }) => before === 0)) return undefined;
  const isTwin = (other: FormRow) =>
    other !== row && hasFigures(system, other, cells) && isTelling(row, other, cells) && !balances(system, row, other);
  return row.block.rows.some(isTwin) ? 'row-pasted-twice' : undefined;
}

function hasFigures({ form, indexOf, variables }: System, row: FormRow, cells: FigureLine['cells']): boolean {
  return cells.every(({ slot, before }) => {
    const other = form.slot(row.key, slot.column.key);
    return other && variables[indexOf.get(other) ?? -1]?.value === before;
  });
}

/** Whether the same figures hardly stand in both rows by chance: several of them, or next to each other. */
function isTelling(row: FormRow, other: FormRow, cells: FigureLine['cells']): boolean {
  const { rows } = row.block;
  return isRich(cells) || Math.abs(rows.indexOf(row) - rows.indexOf(other)) === 1;
}

/** Of fewer figures, and all of one digit, rows of small offices are often alike. */
const fewestAlike = 4;

/** Whether a row has so many figures that hardly another one has the same by chance. */
export function isRich(cells: FigureLine['cells']): boolean {
  return cells.filter(({ before }) => before !== 0).length >= fewestAlike;
}

/** Whether a relation sets the two rows against each other, so that they are often equal; its stated row aside. */
function balances(system: System, row: FormRow, other: FormRow): boolean {
  return system.equations.some(({ judgement: { relation } }) => {
    const sides = [relation.left, relation.right].map((side) => side.map((slot) => slot.row));
    const opposite = sides.some((side, at) => side.includes(row) && sides[1 - at]?.includes(other));
    return opposite && relation.stated.row !== row;
  });
}

/** Cells left at 0 or blank, all of them parts of a stated total whose parts are all so. */
function arePartsNotEntered(system: System, changes: readonly Change[]): boolean {
  return system.equations.some(
    (equation) =>
      hasNoParts(system, equation) &&
      changes.every(({ variable }) => equation.terms.some((term) => term.variable === variable && term.sign === 1)),
  );
}

/** Whether the relation's total is stated while none of its parts is more than 0. */
export function hasNoParts(system: System, equation: Equation): boolean {
  return (
    equation.residual < 0 &&
    equation.judgement.relation.right.length === 1 &&
    equation.terms.every(({ sign, variable }) => sign === -1 || system.variables[variable]?.value === 0)
  );
}

/** Stated totals that are all off by the same amount. */
function areTotalsNotUpdated(system: System, changes: readonly Change[]): boolean {
  return changes.every(
    (change) =>
      change.delta === changes[0]?.delta &&
      variableIn(system, change).terms.some(({ equation }) => {
        const { relation } = (system.equations[equation] as Equation).judgement;
        return relation.right.length === 1 && relation.stated === variableIn(system, change).cell.slot;
      }),
  );
}
