import { isPossible, isRounded, isSigned, slackOf, stepOf, valueAfter, variableIn, type Change } from './change.ts';
import { onlyMistyped } from './digits.ts';
import type { Equation, System, Term, Variable } from './system.ts';

/** The amounts by which a cell may change, both ends among them: one amount, but where figures are rounded. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The amounts that settle the relation of a term where it is off by the residual. */
export function rangeIn(system: System, term: Term, residual: number): Interval {
  const amount = residual === 0 ? 0 : -term.sign * residual;
  const equation = system.equations[term.equation] as Equation;
  const slack = equation.rounded ? slackOf(system, equation, [{ variable: term.variable, delta: amount }]) : 0;
  return { from: amount - slack, to: amount + slack };
}

/** What is in both; undefined where nothing is. */
export function common(one: Interval, other: Interval): Interval | undefined {
  const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
  return from <= to ? { from, to } : undefined;
}

export function isIn(range: Interval, amount: number): boolean {
  return range.from <= amount && amount <= range.to;
}

/** A change of a term's cell, and the range of amounts that would do as well. */
export interface RangedChange extends Change, Interval {
  readonly sign: Term['sign'];
}

/**
 * The change that settles all relations of the term's cell but the term's own: `any` where there is no other, undefined
 * where they ask for different ones, for none, or for one that is not possible.
 */
export function changeElsewhere(system: System, term: Term): RangedChange | 'any' | undefined {
  const { variable, sign, equation: own } = term;
  if (!system.rounded) {
    const amount = exactElsewhere(system, term);
    if (typeof amount !== 'number') return amount;
    const change = { variable, delta: amount, sign, from: amount, to: amount };
    return amount !== 0 && isPossible(system, change) ? change : undefined;
  }
  const range = rangeOver(system, variable, own);
  if (!range || range === 'any') return range;
  const change = isIn(range, 0) ? undefined : changeWithin(system, variable, range);
  return change && { ...change, ...range, sign };
}

/** The one amount that the other relations of the cell ask for. */
function exactElsewhere(system: System, { variable, equation: own }: Term): number | 'any' | undefined {
  let amount: number | 'any' = 'any';
  for (const { equation, sign } of system.variables[variable]?.terms ?? []) {
    const { verdict, residual } = system.equations[equation] as Equation;
    if (equation === own || verdict === 'open') continue;
    const asked = residual === 0 ? 0 : -sign * residual;
    if (amount !== 'any' && amount !== asked) return undefined;
    amount = asked;
  }
  return amount;
}

/** The amounts that settle all relations of a cell, or all but one: `any` where there is none, undefined where no amount does. */
export function rangeOver(system: System, variable: number, except?: number): Interval | 'any' | undefined {
  let range: Interval | 'any' | undefined = 'any';
  for (const term of system.variables[variable]?.terms ?? []) {
    const { verdict, residual } = system.equations[term.equation] as Equation;
    if (term.equation === except || verdict === 'open') continue;
    const own = rangeIn(system, term, residual);
    range = range === 'any' ? own : common(range, own);
    if (!range) return undefined;
  }
  return range;
}

/** The change in the range to be proposed: one that a slip explains, else that in the middle; undefined where none is possible. */
export function changeWithin(system: System, variable: number, range: Interval): Change | undefined {
  const only = range.from === range.to ? { variable, delta: range.from } : undefined;
  if (only) return isPossible(system, only) ? only : undefined;
  const own = system.variables[variable] as Variable;
  const values = valuesIn(system, own, range);
  if (values.from > values.to) return undefined;
  const { value } = own;
  const step = stepOf(system, own);
  const middle = values.from + Math.round((values.to - values.from) / step / 2) * step;
  return { variable, delta: (onlyMistyped(value, values, step) ?? middle) - value };
}

/** The least and the greatest value that the cell may have in the range, in its own decimals. */
function valuesIn(system: System, variable: Variable, range: Interval): Interval {
  const [from, to] = [variable.value + range.from, variable.value + range.to];
  const step = stepOf(system, variable);
  const least = isSigned(variable) ? from : Math.max(0, from);
  return { from: Math.ceil(least / step) * step, to: Math.floor(to / step) * step };
}

/**
 * The values that would do as well as the one the change puts in its cell, the other changes made: undefined where it
 * is the only one, or the only one that a slip explains.
 */
export function valuesAround(system: System, changes: readonly Change[], change: Change): Interval | undefined {
  if (!isRounded(system, change)) return undefined;
  const others = changes.filter((other) => other !== change);
  let range: Interval | undefined;
  for (const term of variableIn(system, change).terms) {
    const equation = system.equations[term.equation] as Equation;
    if (equation.verdict === 'open') continue;
    const shift = others.reduce((sum, other) => sum + shiftIn(equation, other), 0);
    const own = rangeIn(system, term, equation.residual + shift);
    range = range ? common(range, own) : own;
    if (!range) return undefined;
  }
  const own = variableIn(system, change);
  const values = range && valuesIn(system, own, range);
  if (!values || values.from >= values.to || !isIn(values, valueAfter(system, change))) return undefined;
  return onlyMistyped(own.value, values, stepOf(system, own)) === undefined ? values : undefined;
}

/** What the change adds to the relation, left minus right. */
function shiftIn({ terms }: Equation, { variable, delta }: Change): number {
  return (terms.find((term) => term.variable === variable)?.sign ?? 0) * delta;
}
