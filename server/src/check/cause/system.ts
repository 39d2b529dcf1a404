import type { Cell } from '../../bind/table.ts';
import type { Form, Slot } from '../../forms/form.ts';
import { LruCache } from '../../text/lruCache.ts';
import { subtract } from '../../text/decimal.ts';
import { keeper, memo } from '../../text/memo.ts';
import type { Verdict, Judgement } from '../judge/judge.ts';
import type { JudgedTable } from '../model/report.ts';

/** A cell that may be changed. */
export interface Variable {
  readonly cell: Cell;
  /** Its value in units of the smallest decimal place of the table; 0 for a blank and for “none”. */
  readonly value: number;
  readonly blank: boolean;
  /** The relations it stands in. */
  readonly terms: readonly Term[];
}

/** A place in a relation: +1 on the left side, −1 on the right. */
export interface Term {
  readonly equation: number;
  readonly variable: number;
  readonly sign: 1 | -1;
}

/** A relation in numbers. */
export interface Equation {
  readonly judgement: Judgement;
  readonly verdict: Verdict;
  /** Left minus right, in the same units. */
  readonly residual: number;
  /** Whether its figures are rounded, each by itself, so that it may be off by half of what they are rounded to. */
  readonly rounded: boolean;
  readonly terms: readonly Term[];
}

/** The relations of a table as linear equations over its cells, those left out that nothing can be said of. */
export interface System {
  readonly form: Form;
  readonly variables: readonly Variable[];
  /** The variable of a slot. */
  readonly indexOf: ReadonlyMap<Slot, number>;
  readonly equations: readonly Equation[];
  /** How many decimals the unit has: those of the figure with the most. */
  readonly scale: number;
  /** Whether figures of some relation are rounded: of others every value follows exactly. */
  readonly rounded: boolean;
}

/** Sums of as many figures as a table has stay exact below this. */
const largest = 2 ** 46;

/** The system of a table; undefined where a figure is too large to be a count of anything. */
export function systemOf({ table, judgements }: JudgedTable): System | undefined {
  const isRead = (slot: Slot) => {
    const cell = table.cells[slot.index];
    return cell !== undefined && cell.figure.state !== 'unreadable' && slot.row !== table.openRow;
  };
  const known = judgements.filter(
    ({ verdict, relation: { left, right } }) => verdict !== 'open' || (left.every(isRead) && right.every(isRead)),
  );
  const { slots, indexOf, byEquation, byVariable } = structureOf(table.form, known);
  const cells = slots.map(({ index }) => table.cells[index] as Cell);
  const scale = cells.reduce(
    (most, { figure }) => (figure.state === 'number' ? Math.max(most, figure.value.scale) : most),
    0,
  );
  const variables = cells.map((cell, at) => variableOf(cell, scale, byVariable[at] ?? []));
  if (variables.some(({ value }) => Math.abs(value) > largest)) return undefined;
  const equations = known.map((judgement, at): Equation => {
    const { verdict, difference, left, right, relation } = judgement;
    const { rounded } = relation;
    const residual = unitsOf(rounded ? subtract(left, right) : difference, scale);
    return { judgement, verdict, residual, rounded, terms: byEquation[at] ?? [] };
  });
  const rounded = equations.some((equation) => equation.rounded);
  return { form: table.form, variables, indexOf, equations, scale, rounded };
}

/** What of a system does not depend on the figures: which cells stand in which of the relations. */
interface Structure {
  /** The slots of the variables, in order of the form. */
  readonly slots: readonly Slot[];
  readonly indexOf: ReadonlyMap<Slot, number>;
  readonly byEquation: readonly (readonly Term[])[];
  readonly byVariable: readonly (readonly Term[])[];
}

/** By the form and the relations that are known; a table whose figures change keeps its structure. */
const structures = memo<Form, LruCache<Structure>>(() => new LruCache(100));
/** The one asked for last, which is nearly always the one asked for next. */
const lastStructure = keeper<Form, Structure>();

function structureOf(form: Form, known: readonly Judgement[]): Structure {
  const relations = known.map(({ relation }) => relation);
  return lastStructure(form, relations, () => knownStructure(form, known));
}

function knownStructure(form: Form, known: readonly Judgement[]): Structure {
  const ofForm = structures(form);
  const key = known.map(({ relation }) => relation.id).join(' ');
  const found = ofForm.get(key);
  if (found) return found;
  const structure = newStructure(form, known);
  ofForm.set(key, structure);
  return structure;
}

function newStructure(form: Form, known: readonly Judgement[]): Structure {
  const tied = new Set(known.flatMap(({ relation: { left, right } }) => [...left, ...right]));
  const slots = form.slots.filter((slot) => tied.has(slot));
  const indexOf = new Map(slots.map((slot, index) => [slot, index]));
  const byVariable: Term[][] = slots.map(() => []);
  const byEquation = known.map(({ relation: { left, right } }, equation) => {
    const termsOf = (side: readonly Slot[], sign: Term['sign']) =>
      side.map((slot): Term => ({ equation, variable: indexOf.get(slot) as number, sign }));
    const terms = [...termsOf(left, 1), ...termsOf(right, -1)];
    for (const term of terms) byVariable[term.variable]?.push(term);
    return terms;
  });
  return { slots, indexOf, byEquation, byVariable };
}

/** The verdicts behind some of the equations. */
export function judgementsOf(system: System, equations: readonly number[]): Judgement[] {
  return equations.map((index) => (system.equations[index] as Equation).judgement);
}

function variableOf(cell: Cell, scale: number, terms: readonly Term[]): Variable {
  const { figure } = cell;
  const value = figure.state === 'number' ? unitsOf(figure.value, scale) : 0;
  return { cell, value, blank: figure.state === 'blank', terms };
}

function unitsOf({ units, scale }: { units: bigint; scale: number }, to: number): number {
  return Number(units) * 10 ** (to - scale);
}
