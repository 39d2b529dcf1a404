import type { Axis, AxisLine } from './axis.ts';
import { isThroughout, outcomesOf } from './evidence.ts';
import { enough, scoreOfFigures } from './score.ts';
import type { Learned } from './sums.ts';

/** So many lines away the two figures may stand whose difference a line is. */
const furthest = 3;
/** What a line is called says that it is a difference, and of which lines the words of years do. */
const byWords = { difference: 1, years: 0.6 } as const;

/**
 * Lines that are called a difference, with the two whose difference they are: 本年 = 上年 + 增减. Which of the two is the
 * larger the sign says, so that words alone tell such a line from a part.
 */
export function learnDifferences(axis: Axis, sums: readonly Learned[]): Learned[] {
  return axis.lines.flatMap((line) => {
    if (!line.difference || !line.added) return [];
    const [best] = pairsAround(line, axis)
      .flatMap((pair) => learnedOf(line, pair, axis))
      .sort((one, other) => other.score - one.score);
    return best && !sums.some((sum) => isOver(sum, best)) ? [best] : [];
  });
}

type Pair = readonly [to: AxisLine, from: AxisLine];

/** Each two lines near the difference, in either order. */
function pairsAround({ at, group }: AxisLine, { lines }: Axis): Pair[] {
  const isFigure = (line: AxisLine) => line.added && !line.difference && line.word !== 'partOf';
  const near = lines.filter((line) => Math.abs(line.at - at) <= furthest && isFigure(line) && line.group === group);
  return near.flatMap((to) => near.flatMap((from): Pair[] => (to === from ? [] : [[to, from]])));
}

function learnedOf(line: AxisLine, [to, from]: Pair, axis: Axis): Learned[] {
  const equation = { left: [to.at], right: [from.at, line.at].sort((one, other) => one - other) };
  const outcomes = outcomesOf(equation, axis);
  const figures = scoreOfFigures(outcomes, equation);
  if (figures === undefined) return [];
  const chance = Math.log10(furthest * furthest);
  const score = figures + byWords.difference + (from.stage === 'start' ? byWords.years : 0) - chance;
  return score >= enough ? [{ equation, outcomes, score }] : [];
}

/** Whether a sum over the same lines holds, or one in which the difference is a part. */
function isOver({ equation, outcomes }: Learned, difference: Learned): boolean {
  const lines = new Set([...equation.left, ...equation.right]);
  const own = [...difference.equation.left, ...difference.equation.right];
  return isThroughout({ outcomes }) && own.every((at) => lines.has(at));
}
