import type { Cell } from '../../bind/table.ts';
import type { Form, Slot } from '../../forms/form.ts';
import type { Verdict, Judgement } from '../judge.ts';
import type { JudgedTable } from '../report.ts';

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
  readonly terms: readonly Term[];
}

/** The relations of a table as linear equations over its cells, those left out that nothing can be said of. */
export interface System {
  readonly form: Form;
  readonly variables: readonly Variable[];
  /** The variable of a slot. */
  readonly indexOf: ReadonlyMap<Slot, number>;
  readonly equations: readonly Equation[];
  /** A whole count in the table's smallest decimal place: 1, or a power of ten where a fraction stands in it. */
  readonly unit: number;
}

/** Sums of as many figures as a table has stay exact below this. */
const largest = 2 ** 46;

/** The system of a table; undefined where a figure is too large to be a count of anything. */
export function systemOf({ table, judgements }: JudgedTable): System | undefined {
  const known = judgements.filter(({ relation: { left, right } }) => left.every(isRead) && right.every(isRead));
  const isTied = new Uint8Array(table.cells.length);
  for (const { relation } of known)
    for (const side of [relation.left, relation.right]) for (const { index } of side) isTied[index] = 1;
  const cells = table.cells.filter((cell): cell is Cell => cell !== undefined && isTied[cell.slot.index] === 1);
  const scale = Math.max(0, ...cells.map(({ figure }) => (figure.state === 'number' ? figure.value.scale : 0)));
  const terms: Term[][] = cells.map(() => []);
  const indexOf = new Map(cells.map(({ slot }, index) => [slot, index]));
  const equations = known.map((judgement, equation): Equation => {
    const { left, right } = judgement.relation;
    const termsOf = (side: readonly Slot[], sign: Term['sign']) =>
      side.map((slot): Term => ({ equation, variable: indexOf.get(slot) as number, sign }));
    const own = [...termsOf(left, 1), ...termsOf(right, -1)];
    for (const term of own) terms[term.variable]?.push(term);
    return { judgement, verdict: judgement.verdict, residual: unitsOf(judgement.difference, scale), terms: own };
  });
  const variables = cells.map((cell, at) => variableOf(cell, scale, terms[at] ?? []));
  if (variables.some(({ value }) => Math.abs(value) > largest)) return undefined;
  return { form: table.form, variables, indexOf, equations, unit: 10 ** scale };

  function isRead(slot: Slot): boolean {
    const cell = table.cells[slot.index];
    return cell !== undefined && cell.figure.state !== 'unreadable' && slot.row !== table.openRow;
  }
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
