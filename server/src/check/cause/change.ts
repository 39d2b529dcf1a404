import { decimalsIn } from '../judge/possible.ts';
import type { Equation, System, Variable } from './system.ts';

/** A cell changed by an amount, in the system's units. */
export interface Change {
  readonly variable: number;
  readonly delta: number;
}

/** Cells whose change settles failing relations and breaks none. */
export interface Cause {
  readonly changes: readonly Change[];
  /** The failing equations it settles, in order. */
  readonly settles: readonly number[];
}

/** The variable of a change. */
export function variableIn(system: System, change: Change): Variable {
  return system.variables[change.variable] as Variable;
}

/** The value after a change. */
export function valueAfter(system: System, change: Change): number {
  return variableIn(system, change).value + change.delta;
}

/** Whether a figure may be changed so: to 0 or more, and where things are counted to a whole number. */
export function isPossible(system: System, change: Change): boolean {
  const variable = variableIn(system, change);
  const value = variable.value + change.delta;
  return (
    (value >= 0 || isSigned(variable)) &&
    (system.scale === 0 || !isCounted(variable) || value % 10 ** system.scale === 0)
  );
}

/** Whether the figure may be below 0. */
export function isSigned({ cell }: Variable): boolean {
  return cell.slot.value.kind === 'delta';
}

function isCounted({ cell }: Variable): boolean {
  return decimalsIn(cell.slot.value) === 0;
}

/** One in the last decimal that the figure is to have: where the form leaves that open, of the most in its column. */
export function stepOf(system: System, variable: Variable): number {
  const decimals = decimalsIn(variable.cell.slot.value) ?? decimalsOfColumn(system, variable);
  return 10 ** Math.max(0, system.scale - decimals);
}

function decimalsOfColumn({ variables }: System, { cell: { slot } }: Variable): number {
  return variables.reduce(
    (most, { cell }) =>
      cell.slot.column === slot.column && cell.figure.state === 'number'
        ? Math.max(most, cell.figure.value.scale)
        : most,
    0,
  );
}

/** What the figure as it is written is rounded to: one in its last decimal; nothing where it is 0 or blank. */
function roundingOf({ scale }: System, { cell: { figure }, value }: Variable): number {
  return figure.state === 'number' && value !== 0 ? 10 ** (scale - figure.value.scale) : 0;
}

/** Whether the cell stands in a sum of rounded figures, so that its value may follow but for some units. */
export function isRounded(system: System, change: Change): boolean {
  if (!system.rounded) return false;
  return variableIn(system, change).terms.some(({ equation }) => system.equations[equation]?.rounded === true);
}

/** What the changes add to each relation they touch, left minus right. */
function shiftsOf(system: System, changes: readonly Change[]): Map<number, number> {
  const shifts = new Map<number, number>();
  for (const change of changes)
    for (const { equation, sign } of variableIn(system, change).terms)
      shifts.set(equation, (shifts.get(equation) ?? 0) + sign * change.delta);
  return shifts;
}

/** How far the relation may be off with these changes: half of what its figures are then rounded to. */
export function slackOf(system: System, equation: Equation, changes: readonly Change[]): number {
  if (!equation.rounded) return 0;
  const rounding = equation.terms.reduce((sum, term) => {
    const variable = system.variables[term.variable] as Variable;
    const change = changes.find((one) => one.variable === term.variable);
    if (!change) return sum + roundingOf(system, variable);
    return sum + (valueAfter(system, change) === 0 ? 0 : stepOf(system, variable));
  }, 0);
  return Math.floor(rounding / 2);
}

/** Whether the relation holds where the changes leave it that far off. */
function isTied(system: System, equation: Equation, residual: number, changes: readonly Change[]): boolean {
  return residual === 0 || Math.abs(residual) <= slackOf(system, equation, changes);
}

/** How many open relations the changes make hold with every blank read as 0. */
export function healedBy(system: System, changes: readonly Change[]): number {
  return [...shiftsOf(system, changes)].filter(([index, shift]) => {
    const equation = system.equations[index] as Equation;
    return equation.verdict === 'open' && shift !== 0 && isTied(system, equation, equation.residual + shift, changes);
  }).length;
}

/** The changes as a cause, if they are possible in all cells and touch no other relation. */
export function causeOf(system: System, changes: readonly Change[]): Cause | undefined {
  const settles = changes.every((change) => isPossible(system, change)) ? settledBy(system, changes) : undefined;
  return settles && { changes, settles };
}

/**
 * The failing relations that the changes settle, if they settle whatever failing relation they touch,
 * leave those that hold as they are, and let none that is open fail.
 */
export function settledBy(system: System, changes: readonly Change[]): number[] | undefined {
  const settles: number[] = [];
  for (const [index, shift] of shiftsOf(system, changes)) {
    const equation = system.equations[index] as Equation;
    const residual = equation.residual + shift;
    const isSettled = isTied(system, equation, residual, changes);
    if (!isSettled && (equation.verdict !== 'open' || fails(system, equation, residual, changes))) return undefined;
    if (equation.verdict === 'fails') settles.push(index);
  }
  return settles.sort((a, b) => a - b);
}

/** Whether an open relation that does not hold would fail: no blank is left that could settle it. */
function fails(system: System, equation: Equation, residual: number, changes: readonly Change[]): boolean {
  const short = residual < 0 ? 1 : -1;
  return !equation.terms.some((term) => {
    const variable = system.variables[term.variable] as Variable;
    return (
      variable.blank &&
      (isSigned(variable) || term.sign === short) &&
      !changes.some((change) => change.variable === term.variable)
    );
  });
}

/** Those of the relations that hold once these changes are made and no others. */
export function heldBy(system: System, changes: readonly Change[], relations: readonly number[]): number[] {
  const shifts = shiftsOf(system, changes);
  return relations.filter((index) => {
    const equation = system.equations[index] as Equation;
    return isTied(system, equation, equation.residual + (shifts.get(index) ?? 0), changes);
  });
}

/** What tells a set of changes from every other; where figures are rounded their amount does not. */
export function keyOf(system: System, changes: readonly Change[]): string {
  return changes
    .map((change) => `${change.variable}:${isRounded(system, change) ? '' : change.delta}`)
    .sort()
    .join(' ');
}
