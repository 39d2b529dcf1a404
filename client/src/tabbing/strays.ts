import { withChanges, type TextChange } from '../../../server/src/text/change.ts';
import type { Range } from '../../../server/src/text/span.ts';

/**
 * What was typed while the cursor was on its way to another figure: the changes from the text without it, the clean
 * one, to the text as it stands, in order of place and none touching another.
 */
export type Strays = readonly TextChange[];

/** A figure to which a key goes, and what was typed behind that key. */
export interface Aim {
  /** Where the figure stands in the clean text, or would be typed. */
  readonly place: Range;
  /** What takes its place; undefined where nothing was typed. */
  readonly typed: string | undefined;
}

/** An edit that puts all that was typed where it belongs. */
export interface Mending {
  /** What is written anew, of the text as it stands. */
  readonly range: Range;
  readonly newText: string;
  /** What of that was typed, each put into the clean text. */
  readonly puts: readonly TextChange[];
  /** What is then selected of the new text. */
  readonly selected: Range;
}

/** Strays with where they stand. */
interface Laid extends Range {
  readonly stray: TextChange;
}

function lay(strays: Strays): Laid[] {
  let by = 0;
  return strays.map((stray) => {
    const start = stray.range.start + by;
    by += growth(stray);
    return { stray, start, end: start + stray.newText.length };
  });
}

function growth({ range, newText }: TextChange): number {
  return newText.length - (range.end - range.start);
}

/** The place in the clean text of one in the text as it stands; of one in a stray, where that begins. */
export function toClean(strays: Strays, offset: number): number {
  const before = lay(strays).filter(({ start }) => start < offset);
  const last = before.at(-1);
  if (last && offset < last.end) return last.stray.range.start;
  return before.reduce((at, { stray }) => at - growth(stray), offset);
}

/** The place in the text as it stands of one in the clean text; in front of a stray that begins there. */
export function toCurrent(strays: Strays, offset: number): number {
  const before = strays.filter(({ range }) => range.start < offset);
  return before.reduce((at, stray) => at + growth(stray), offset);
}

/** The strays with one more change, of the text as it stands; those that it meets become one with it. */
export function withStray(clean: string, strays: Strays, { range, newText }: TextChange): Strays {
  const laid = lay(strays);
  const met = laid.filter(({ start, end }) => start <= range.end && range.start <= end);
  const [first, last] = [met[0], met.at(-1)];
  const text = withChanges(clean, strays);
  const from = first && first.start <= range.start ? first : { start: range.start, stray: undefined };
  const to = last && last.end >= range.end ? last : { end: range.end, stray: undefined };
  const whole: TextChange = {
    range: {
      start: from.stray?.range.start ?? toClean(strays, range.start),
      end: to.stray?.range.end ?? toClean(strays, range.end),
    },
    newText: text.slice(from.start, range.start) + newText + text.slice(range.end, to.end),
  };
  const others = laid.filter((one) => !met.includes(one)).map(({ stray }) => stray);
  const isNothing = clean.slice(whole.range.start, whole.range.end) === whole.newText;
  return [...others, ...(isNothing ? [] : [whole])].sort((one, other) => one.range.start - other.range.start);
}

/**
 * What stands behind a key that was typed after what was typed before: an erasing key leaves nothing or less, an input method
 * puts a word in place of its letters.
 */
export function typedWith(typed: string | undefined, { range, newText }: TextChange): string {
  const before = typed ?? '';
  return before.slice(0, Math.max(0, before.length - (range.end - range.start))) + newText;
}

/** Takes the strays away, and puts what was typed into its places; selects the last of them, or stands behind what was typed there. */
export function mend(clean: string, strays: Strays, aims: readonly Aim[], last: Aim): Mending {
  const puts = new Map<number, TextChange>();
  for (const { place, typed } of aims) if (typed !== undefined) puts.set(place.start, { range: place, newText: typed });
  const touched = [...strays, ...puts.values()].map(({ range }) => range).concat(last.place);
  const start = Math.min(...touched.map((range) => range.start));
  const end = Math.max(...touched.map((range) => range.end));
  const typed = [...puts.values()];
  const inside = typed.map(({ range, newText }) => ({ range: movedBy(range, -start), newText }));
  return {
    range: { start, end: strays.reduce((at, stray) => at + growth(stray), end) },
    newText: withChanges(clean.slice(start, end), inside),
    puts: typed,
    selected: selectionOf(movedBy(last.place, -start), inside, last.typed),
  };
}

function selectionOf(place: Range, puts: readonly TextChange[], typed: string | undefined): Range {
  const before = puts.filter(({ range }) => range.start < place.start);
  const by = before.reduce((sum, put) => sum + growth(put), 0);
  const put = puts.find(({ range }) => range.start === place.start);
  const start = place.start + by;
  const end = start + (put ? put.newText.length : place.end - place.start);
  return typed === undefined ? { start, end } : { start: end, end };
}

function movedBy({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/**
 * What stands behind the beginning of a line where Tab is pressed before each bit that is typed: blanks up to the next
 * multiple of the indent, in which a Han character is as wide as two others; without an indent a tab.
 */
export function asTyped(before: string, typed: readonly string[], indent: number | undefined): string {
  const gapBehind = (text: string) => (indent ? ' '.repeat(indent - (widthOf(text) % indent)) : '\t');
  return typed.reduce((text, bit) => text + gapBehind(before + text) + bit, '');
}

function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0);
}
