import { viewOf } from '../zip/bytes.ts';

/** A stretch of the main stream whose paragraph or characters have the same properties. */
export interface FormattedRun {
  readonly from: number;
  readonly to: number;
  /** The number of the style of a paragraph. */
  readonly style: number;
  /** What differs from the style. */
  readonly sprms: Uint8Array;
}

const pageSize = 512;
const nothing = new Uint8Array();
const none: FormattedRun = { from: 0, to: 0, style: 0, sprms: nothing };

/** What a run of that place says; the same again where nothing is known of it. */
export type RunAt = (offset: number) => FormattedRun;

/**
 * The properties of paragraphs or characters, by places in the main stream (MS-DOC, 2.9.33 and 2.9.175): pages of the
 * stream hold them, and a list in the table stream names the pages.
 */
export function runsIn(main: Uint8Array, list: Uint8Array, of: 'paragraphs' | 'characters'): RunAt {
  const view = viewOf(list);
  const count = Math.max(0, Math.floor((list.length - 4) / 8));
  const pages = Array.from({ length: count }, (_, nth) => view.getUint32(4 * (count + 1 + nth), true) & 0x3fffff);
  const runs = pages.flatMap((page) => runsOnPage(main.subarray(page * pageSize, (page + 1) * pageSize), of));
  runs.sort((one, other) => one.from - other.from);
  return finder(runs);
}

function runsOnPage(page: Uint8Array, of: 'paragraphs' | 'characters'): FormattedRun[] {
  if (page.length < pageSize) return [];
  const view = viewOf(page);
  const count = page[pageSize - 1] ?? 0;
  const step = of === 'paragraphs' ? 13 : 1;
  const first = 4 * (count + 1);
  if (first + count * step > pageSize) return [];
  return Array.from({ length: count }, (_, nth) => {
    const [from, to] = [view.getUint32(4 * nth, true), view.getUint32(4 * nth + 4, true)];
    const at = 2 * (page[first + nth * step] ?? 0);
    if (at === 0) return { ...none, from, to };
    return { from, to, ...(of === 'paragraphs' ? paragraphAt(page, at) : charactersAt(page, at)) };
  });
}

function charactersAt(page: Uint8Array, at: number) {
  return { style: 0, sprms: page.subarray(at + 1, at + 1 + (page[at] ?? 0)) };
}

/** Sizes count pairs of bytes; an odd number of bytes has its size in the first, an even one in the second. */
function paragraphAt(page: Uint8Array, at: number) {
  const odd = page[at] ?? 0;
  const [from, size] = odd === 0 ? [at + 2, 2 * (page[at + 1] ?? 0)] : [at + 1, 2 * odd - 1];
  const style = (page[from] ?? 0) + 256 * (page[from + 1] ?? 0);
  return { style, sprms: page.subarray(Math.min(from + 2, pageSize), from + size) };
}

/** Finds the run of a place; one place after another is asked for, mostly of the same run. */
function finder(runs: readonly FormattedRun[]): RunAt {
  let last = none;
  return (offset) => {
    if (last.from <= offset && offset < last.to) return last;
    let [low, high] = [0, runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.from ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const found = runs[low - 1];
    last = found && offset < found.to ? found : none;
    return last;
  };
}
