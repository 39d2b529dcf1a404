/** Choices that a seed makes. */
export interface Picker {
  /** A whole number from one to another, both included. */
  from(least: number, most: number): number;
  of<Choice>(choices: readonly Choice[]): Choice;
  chance(likelihood: number): boolean;
  /** A name of two characters that was not given yet. */
  word(): string;
  /** A figure: 0 so often, else evenly spread up to the top. */
  figure(top: number, zeros: number): number;
}

const first = '教卫交水农林住人财民公司环文体商旅统市信气国税审档';
const second = '育生通利业草建社政安法保化育务游计场访象土收计案';

/** Choices of a seed: mulberry32. */
export function picker(seed: number): Picker {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const from = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const given = new Set<string>();
  const word = (): string => {
    const name = `${first[from(0, first.length - 1)] ?? ''}${second[from(0, second.length - 1)] ?? ''}`;
    if (given.has(name)) return word();
    given.add(name);
    return name;
  };
  return {
    from,
    of: (choices) => choices[from(0, choices.length - 1)] as (typeof choices)[number],
    chance: (likelihood) => next() < likelihood,
    word,
    figure: (top, zeros) => (next() < zeros ? 0 : from(1, top)),
  };
}
