import { countUpTo } from '../text/rising.ts';
import { isCount, standsAlone } from './counts.ts';

/** A text with a 0 for every count that fills a cell of a table: two texts of the same layout differ in such counts alone. */
export interface Layout {
  readonly text: string;
  /** Where the counts begin and end in the text itself, in order. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The layout of a text. */
export function layoutOf(text: string): Layout {
  const [starts, ends, pieces]: [number[], number[], string[]] = [[], [], []];
  let done = 0;
  for (let at = nextDigit(text, 0); at < text.length;) {
    const end = endOfDigits(text, at);
    if (isCount(text.slice(at, end)) && standsAlone(text, at, end)) {
      starts.push(at);
      ends.push(end);
      pieces.push(text.slice(done, at));
      done = end;
    }
    at = nextDigit(text, end);
  }
  pieces.push(text.slice(done));
  return { text: pieces.join('0'), starts, ends };
}

/** Says where a place of a text stands in another text of the same layout. */
export function placesIn(one: Layout, other: Layout): (place: number) => number {
  return (place) => {
    const before = countUpTo(one.ends.length, (at) => one.ends[at] as number, place);
    return before === 0 ? place : place + (other.ends[before - 1] as number) - (one.ends[before - 1] as number);
  };
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function nextDigit(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isDigit(text.charCodeAt(at))) at++;
  return at;
}

function endOfDigits(text: string, from: number): number {
  let at = from;
  while (at < text.length && isDigit(text.charCodeAt(at))) at++;
  return at;
}
