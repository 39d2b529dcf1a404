import type { Axis, AxisLine } from './axis.ts';
import { outcomesOf, type LineEquation } from './evidence.ts';
import { enough, scoreOfFigures } from './score.ts';
import type { Learned } from './sums.ts';

/** Lines that stand beside each other once what makes them up is left out. */
type Level = readonly number[];

/** A balance is of at least two terms on each side, and of at most so many in all. */
const fewest = 4;
const most = 7;
/** One stretch of lines in a hundred is a balance. */
const beforehand = -2;

/**
 * Balances `a + b = c + d` over lines that follow each other, of those that no total makes up. What the words say of a
 * year's begin and end counts for much: without them only figures do.
 */
export function learnBalances(axis: Axis, sums: readonly Learned[]): Learned[] {
  const candidates = levelsOf(axis, sums).flatMap((level) => {
    const equations = windowsOf(level).flatMap((window) => splits(window, axis));
    const cost = -Math.log10(Math.max(1, level.length));
    return equations.flatMap((equation) => scored(equation, axis, cost));
  });
  const accepted: Learned[] = [];
  const own = candidates.filter(({ equation }) => !sums.some((sum) => says(equation, sum.equation)));
  for (const candidate of own.sort((one, other) => other.score - one.score))
    if (!accepted.some((other) => overlap(candidate, other))) accepted.push(candidate);
  return accepted.sort((one, other) => (one.equation.left[0] ?? 0) - (other.equation.left[0] ?? 0));
}

/** Whether the balance has a total on one side and all that makes it up on the other: what is left is 0 by chance. */
function says({ left, right }: LineEquation, sum: LineEquation): boolean {
  const isOn = (side: readonly number[], lines: readonly number[]) => lines.every((at) => side.includes(at));
  return (isOn(left, sum.left) && isOn(right, sum.right)) || (isOn(right, sum.left) && isOn(left, sum.right));
}

function scored(equation: LineEquation, axis: Axis, cost: number): Learned[] {
  const outcomes = outcomesOf(equation, axis);
  const figures = scoreOfFigures(outcomes, equation);
  if (figures === undefined) return [];
  const score = figures + beforehand + cost + wordsFor(equation, axis.lines);
  return score >= enough ? [{ equation, outcomes, score }] : [];
}

/** The lines that are no parts, those that words mark, and the parts of each total, in their order. */
function levelsOf({ lines }: Axis, sums: readonly Learned[]): Level[] {
  const parts = new Set(sums.flatMap(({ equation }) => equation.right));
  const addable = lines.filter(({ added, word }) => added && word !== 'partOf').map(({ at }) => at);
  const roots = addable.filter((at) => !parts.has(at));
  const groups = [...new Set(lines.map(({ group }) => group))].map((group) =>
    roots.filter((at) => lines[at]?.group === group),
  );
  const below = sums.map(({ equation }) => equation.right);
  const marked = addable.filter((at) => lines[at]?.stage !== undefined);
  return [...new Map([roots, marked, ...groups, ...below].map((level) => [level.join(), level])).values()];
}

function windowsOf(level: Level): Level[] {
  const lengths = Array.from({ length: most - fewest + 1 }, (_, i) => fewest + i);
  return lengths.flatMap((length) =>
    Array.from({ length: Math.max(0, level.length - length + 1) }, (_, at) => level.slice(at, at + length)),
  );
}

/** The window cut in two; one whose words tell what is added and what is left may also be mixed. */
function splits(window: Level, { lines }: Axis): LineEquation[] {
  const cut = window
    .slice(2, -1)
    .map((_, i): LineEquation => ({ left: window.slice(0, i + 2), right: window.slice(i + 2) }));
  const isMarked = window.some((at) => lines[at]?.stage === 'start') && window.some((at) => lines[at]?.stage === 'end');
  return isMarked ? [...cut, ...mixed(window)] : cut;
}

/** What of the lines between the first and the last stands on the side of the first: each choice that is no plain cut. */
function mixed(window: Level): LineEquation[] {
  const [first, last] = [window[0] ?? 0, window.at(-1) ?? 0];
  const between = window.slice(1, -1);
  const choices = Array.from({ length: 2 ** between.length - 2 }, (_, i) => i + 1);
  return choices
    .map((choice) => {
      const isLeft = (i: number) => (choice >> i) % 2 === 1;
      return {
        left: [first, ...between.filter((_, i) => isLeft(i))],
        right: [...between.filter((_, i) => !isLeft(i)), last],
      };
    })
    .filter(({ left }) => left.some((at, i) => at !== window[i]));
}

function wordsFor({ left, right }: LineEquation, lines: readonly AxisLine[]): number {
  const [start, end] = [lines[left[0] ?? 0], lines[right.at(-1) ?? 0]];
  const ends = (start?.stage === 'start' ? 1.2 : 0) + (end?.stage === 'end' ? 1.2 : 0);
  const all = [...left, ...right].map((at) => lines[at]);
  const moves = all.filter((line) => line?.stage === 'move').length * 0.2;
  const units = new Set(all.map((line) => line?.unit ?? '')).size > 1 ? -9 : 0;
  const strange = all.some((line) => line?.word === 'total' && line.depth === undefined) ? -1 : 0;
  return ends + moves + units + strange;
}

function overlap(one: Learned, other: Learned): boolean {
  const lines = new Set([...one.equation.left, ...one.equation.right]);
  return [...other.equation.left, ...other.equation.right].filter((at) => lines.has(at)).length > 1;
}
