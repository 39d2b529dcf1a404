import type { Axis, Sample } from './axis.ts';
import type { Learned } from './sums.ts';

/** A line that is never more than another. */
export interface LearnedBound {
  readonly part: number;
  readonly whole: number;
  /** The samples in which both stand, and those of them where the part is more. */
  readonly samples: readonly Sample[];
  readonly exceeding: readonly Sample[];
}

/**
 * Lines said to be a part of what stands above (其中), but for those that make it up with others: there a sum says more.
 * Figures alone never tell: one of two lines is the smaller by chance.
 */
export function learnBounds(axis: Axis, sums: readonly Learned[]): LearnedBound[] {
  const summed = new Set(sums.flatMap(({ equation }) => equation.right));
  return axis.lines.flatMap(({ at, word, added }) => {
    const whole = word === 'partOf' && added && !summed.has(at) ? wholeOf(at, axis) : undefined;
    return whole === undefined ? [] : boundOf(at, whole, axis);
  });
}

/** The nearest line above that is no such part itself. */
function wholeOf(at: number, { lines }: Axis): number | undefined {
  return lines.slice(0, at).findLast(({ added, word }) => added && word !== 'partOf')?.at;
}

function boundOf(part: number, whole: number, { samples }: Axis): LearnedBound[] {
  const both = samples.filter(({ amounts }) => stands(amounts[part]) && stands(amounts[whole]));
  const exceeding = both.filter(({ amounts }) => (amounts[part]?.units ?? 0n) > (amounts[whole]?.units ?? 0n));
  return both.length > 0 && exceeding.length <= (both.length > 2 ? 1 : 0)
    ? [{ part, whole, samples: both, exceeding }]
    : [];
}

function stands(amount: Sample['amounts'][number]): boolean {
  return amount !== undefined && !amount.blank;
}
