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

/** Whether a figure may be changed so: to a whole count of 0 or more. */
export function staysCount(system: System, change: Change): boolean {
  const value = valueAfter(system, change);
  return value >= 0 && value % system.unit === 0;
}

/** What the changes add to each relation they touch, left minus right. */
function shiftsOf(system: System, changes: readonly Change[]): Map<number, number> {
  const shifts = new Map<number, number>();
  for (const change of changes)
    for (const { equation, sign } of variableIn(system, change).terms)
      shifts.set(equation, (shifts.get(equation) ?? 0) + sign * change.delta);
  return shifts;
}

/** How many open relations the changes make hold with every blank read as 0. */
export function healedBy(system: System, changes: readonly Change[]): number {
  return [...shiftsOf(system, changes)].filter(([index, shift]) => {
    const { verdict, residual } = system.equations[index] as Equation;
    return verdict === 'open' && shift !== 0 && residual + shift === 0;
  }).length;
}

/** The changes as a cause, if they put counts in all cells and touch no other relation. */
export function causeOf(system: System, changes: readonly Change[]): Cause | undefined {
  const settles = changes.every((change) => staysCount(system, change)) ? settledBy(system, changes) : undefined;
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
    if (equation.verdict === 'open' ? fails(system, equation, residual, changes) : residual !== 0) return undefined;
    if (equation.verdict === 'fails') settles.push(index);
  }
  return settles.sort((a, b) => a - b);
}

/** Whether an open relation would fail: no blank is left on the side that falls short. */
function fails(system: System, equation: Equation, residual: number, changes: readonly Change[]): boolean {
  if (residual === 0) return false;
  const short = residual < 0 ? 1 : -1;
  return !equation.terms.some(
    ({ sign, variable }) =>
      sign === short && system.variables[variable]?.blank && !changes.some((change) => change.variable === variable),
  );
}

/** Those of the relations that hold once these changes are made and no others. */
export function heldBy(system: System, changes: readonly Change[], relations: readonly number[]): number[] {
  const shifts = shiftsOf(system, changes);
  return relations.filter((index) => (system.equations[index] as Equation).residual + (shifts.get(index) ?? 0) === 0);
}

/** What tells a set of changes from every other. */
export function keyOf(changes: readonly Change[]): string {
  return changes
    .map(({ variable, delta }) => `${variable}:${delta}`)
    .sort()
    .join(' ');
}
