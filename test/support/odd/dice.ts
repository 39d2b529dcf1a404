/** Chance that comes out the same for the same seed. */
export interface Dice {
  /** A whole number from 0, the given one excluded. */
  below(count: number): number;
  /** Whether something happens that does so in this part of all cases. */
  chance(part: number): boolean;
  /** One of several. */
  pick<T>(from: readonly T[]): T;
  /** All of them in another order. */
  shuffle<T>(all: readonly T[]): T[];
}

export function dice(seed: number): Dice {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const shuffle = <T>(all: readonly T[]): T[] =>
    all
      .map((value) => ({ value, rank: next() }))
      .sort((one, other) => one.rank - other.rank)
      .map(({ value }) => value);
  return { below, chance: (part) => next() < part, pick, shuffle };
}
