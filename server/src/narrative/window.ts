import { isOf, type Item } from './sentence.ts';

/** What stands around a figure of a sentence, in segments: sentences between marks. */
export interface Window {
  /** The segment right before the figure, without text of a figure before. */
  readonly near: readonly Item[];
  /** Further segments since the figure before, the nearest first. */
  readonly farther: readonly (readonly Item[])[];
  /** Behind the figure, up to the next mark or figure. */
  readonly after: readonly Item[];
  /** Whether `after` ends in another figure, to which its words may belong. */
  readonly shared: boolean;
  /** What stands before the figure in its sentence. */
  readonly before: readonly Item[];
}

/** So many items of a sentence are looked back at. */
const reach = 200;

/** The window around the figure at that index of the sentence. */
export function windowAt(items: readonly Item[], index: number): Window {
  const before = items.slice(Math.max(0, index - reach), index);
  const start = before.findLastIndex((item) => item.is === 'figure') + 1;
  const segments = [...segmentsOf(before, start)].reverse();
  const isCutOff = before.at(-1)?.is === 'mark' || (start > 0 && isOf(before.at(-1), 'link'));
  const [near = [], ...farther] = isCutOff ? [[], ...segments] : segments;
  let end = index + 1;
  while (end < items.length && !divides(items[end]) && items[end]?.is !== 'figure') end++;
  return { near, farther, after: items.slice(index + 1, end), shared: items[end]?.is === 'figure', before };
}

/** The sentences between marks; empty ones are left out. */
export function* segmentsOf(items: readonly Item[], start = 0): Generator<readonly Item[], undefined> {
  let from = start;
  for (let to = start; to <= items.length; to++) {
    if (to < items.length && !divides(items[to])) continue;
    if (to > from) yield items.slice(from, to);
    from = to + 1;
  }
}

function divides(item: Item | undefined): boolean {
  return item?.is === 'mark' || item?.is === 'lead';
}
