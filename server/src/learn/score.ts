import { unnumbered, type Axis, type AxisLine } from './axis.ts';
import { outcomesOf, type Trial } from './evidence.ts';
import type { RunReader, LineRun } from './runs.ts';
import { isByOneSlip } from './slip.ts';
import { areCounters } from './words.ts';

/**
 * How sure it is that a relation is meant and does not hold by chance, as a power of ten: the figures by which it holds
 * (`weightOf`), and what words and layout say. Chance is what a relation has to beat: about as many runs are tried as
 * there are lines, so that one which ends where nothing else ends needs so many times the evidence.
 */
export const enough = 0.5;

/** A relation that holds in all samples but one may have a slip there: one figure in a hundred is wrong. */
const forFailing = -2;
/** A slip of one digit or of two is far likelier than any other difference. */
const forSlip = 0.8;
const forOpen = -0.3;

/** What the figures say: undefined where the relation fails in more than one sample, or stands in none. */
export function scoreOfFigures(
  outcomes: readonly Trial[],
  equation: Parameters<typeof isByOneSlip>[1],
): number | undefined {
  const failing = outcomes.filter(({ standing }) => standing === 'fails');
  if (failing.length > 1 || outcomes.length === 0) return undefined;
  const tied = outcomes.reduce((sum, { weight }) => sum + weight, 0);
  const open = outcomes.filter(({ standing }) => standing === 'open').length;
  const [wrong] = failing;
  const amiss = wrong ? forFailing + (isByOneSlip(wrong, equation) ? forSlip : 0) : 0;
  return tied + amiss + open * forOpen;
}

/** What a run is held against besides its figures. */
export interface RunContext {
  readonly axis: Axis;
  readonly reading: RunReader;
}

/** The run's outcomes and how sure it is; undefined where its figures rule it out. */
export function scoreOfRun(
  run: LineRun,
  { axis, reading }: RunContext,
): { outcomes: Trial[]; score: number } | undefined {
  const equation = { left: [run.total], right: run.parts };
  const outcomes = outcomesOf(equation, axis);
  const figures = scoreOfFigures(outcomes, equation);
  if (figures === undefined) return undefined;
  const layout = layoutOf(run, axis, reading);
  if (run.parts.length < 2 && !isOfOnePart(layout)) return undefined;
  const said = layout.word + layout.levels + layout.group + layout.border + layout.again + layout.reach;
  return { outcomes, score: beforehand + figures + said };
}

/** A line that equals the next one is its total only where words or layout say so beyond doubt. */
function isOfOnePart({ word, levels, group }: Layout): boolean {
  return levels >= byLevels || (word > 0 && group > 0);
}

/** One line in ten is a total. */
const beforehand = -1;

/** What words and layout say for a run or against it, as powers of ten. */
interface Layout {
  readonly word: number;
  readonly levels: number;
  readonly group: number;
  readonly border: number;
  readonly again: number;
  readonly reach: number;
}

function layoutOf(run: LineRun, axis: Axis, reading: RunReader): Layout {
  const { lines } = axis;
  const total = lines[run.total] as AxisLine;
  const parts = run.parts.map((at) => lines[at] as AxisLine);
  const next = reading.line(run.next);
  const isBorder = endsAtBorder(run, total, next, reading);
  return {
    word: wordsOf(total, parts),
    levels: levelsOf(total, parts, next, isBorder),
    group: groupsOf(total, parts, next),
    border: isBorder ? 0 : -Math.log10(lines.length),
    again: run.again ? -1 : 0,
    reach: next ? 0 : 0.3,
  };
}

/** What outweighs any figures. */
const never = -99;
const byWord = { total: 1.5, endsInTotal: 0.8, partOf: -1, ratio: never } as const;

function wordsOf(total: AxisLine, parts: readonly AxisLine[]): number {
  const own = total.word ? byWord[total.word] : 0;
  const isStrange = !total.word && parts.some(({ stage }) => stage === 'end') && parts.some(({ stage }) => !stage);
  return own + unitsOf([total, ...parts]) + (isFlow(total, parts) ? never : 0) + (isStrange ? -1.5 : 0);
}

function unitsOf(lines: readonly AxisLine[]): number {
  const units = [...new Set(lines.flatMap(({ unit }) => unit ?? []))];
  if (units.length < 2) return 0;
  return areCounters(units) ? -0.5 : never;
}

/** What went or came is no sum of what was there: where nothing is left over it only looks so. */
function isFlow(total: AxisLine, parts: readonly AxisLine[]): boolean {
  return total.stage === 'move' && !total.word && parts.some(({ stage }) => stage === 'start' || stage === 'end');
}

/** Parts that stand one step below their total, and all of them. */
const byLevels = 2;

/** Whether parts stand one step below their total and what follows does not: numbering and indents speak. */
function levelsOf(total: AxisLine, parts: readonly AxisLine[], next: AxisLine | undefined, isBorder: boolean): number {
  const depths = parts.map(({ depth }) => depth).filter((depth) => depth !== undefined);
  const [first] = depths;
  if (first === undefined) return 0;
  const areAlike = depths.every((depth) => depth === first);
  if (!areAlike) return -1.5;
  if (total.depth === undefined) return isBorder && next?.depth !== first ? 0.7 : 0;
  if (total.depth === first) return total.word === 'total' ? 0 : -0.7;
  if (total.depth > first) return -2;
  if (next?.depth === unnumbered && first !== unnumbered) return 1;
  const isWhole = next?.depth === undefined ? isBorder : next.depth <= total.depth;
  return isWhole ? byLevels : -1;
}

/** Whether the parts are all others of the total's group, under one heading or beside one word. */
function groupsOf(total: AxisLine, parts: readonly AxisLine[], next: AxisLine | undefined): number {
  const isInside = total.group !== '' && parts.every(({ group }) => group === total.group);
  if (isInside) return next?.group === total.group ? 0 : total.word ? 1.2 : 0.3;
  if (total.group !== '' && !total.word && !parts.some(({ group }) => sharesGroup(group, total.group))) return never;
  const cut = parts.some(({ group, word }) => group !== '' && group === next?.group && word === undefined);
  const isLeft =
    total.group !== '' &&
    parts.some(({ group }) => group !== total.group) &&
    parts.some(({ group }) => group === total.group);
  return cut || isLeft ? -1.5 : 0;
}

/** Whether one group stands in the other, or is the same. */
function sharesGroup(one: string, other: string): boolean {
  return `${one}\n`.startsWith(`${other}\n`) || `${other}\n`.startsWith(`${one}\n`);
}

/** Whether the run ends where others would: at the end, before a caption, a total, another level, another group or sum. */
function endsAtBorder(run: LineRun, total: AxisLine, next: AxisLine | undefined, reading: RunReader): boolean {
  if (!next) return true;
  if (reading.between(run.end, run.next).some(({ word }) => word !== 'ratio')) return true;
  if (next.word === 'total' || next.stage || reading.beginsNode(run.next)) return true;
  if (next.depth !== undefined && total.depth !== undefined && next.depth <= total.depth) return true;
  const last = reading.line(run.end);
  return next.group !== last?.group || (next.depth === unnumbered && last.depth !== unnumbered);
}
