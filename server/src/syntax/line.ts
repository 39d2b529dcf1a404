import type { RawRow } from './row.ts';
import { Span, type Anchor } from '../text/span.ts';

/** A line of running text with the way back to the document. */
export interface Line {
  readonly text: string;
  readonly anchor: Anchor;
  /** Where the text begins, counted from the anchor. */
  readonly from: number;
  /** For text that does not stand letter by letter in the document (markup): where each unit begins. */
  readonly places?: readonly number[];
  /** Where each unit ends, where some take more than one unit of the document (`&nbsp;`). */
  readonly ends?: readonly number[];
  /** The line as it stands in the document, where its text is not: notations of markup read this. */
  readonly raw?: string;
  /** The rows of a table that stands here as markup; the text is empty then. */
  readonly rows?: readonly RawRow[];
  /** Whether the document ends in this line, without a line end. */
  readonly last: boolean;
  /** Whether a comment takes the whole line, so that nothing stands there for a reader. */
  readonly hidden?: boolean;
}

/** The stretch of the document from one place of a line to another. */
export function spanIn(line: Pick<Line, 'anchor' | 'from' | 'places' | 'ends'>, from: number, to: number): Span {
  const { anchor, places } = line;
  if (!places) return new Span(anchor, line.from + from, line.from + to);
  const start = places[from] ?? endOf(line, places.length) ?? line.from;
  const end = to > from ? (endOf(line, to) ?? start) : start;
  return new Span(anchor, start, Math.max(start, end));
}

/** Where the unit ends that stands before a place of a text. */
function endOf({ places, ends }: Pick<Line, 'places' | 'ends'>, at: number): number | undefined {
  const start = places?.[at - 1];
  return ends?.[at - 1] ?? (start === undefined ? undefined : start + 1);
}

/** The places of a stretch of a text, where it has any of its own. */
export function placesOf(
  text: Pick<Line, 'places' | 'ends'>,
  from: number,
  to?: number,
): Pick<Line, 'places' | 'ends'> {
  const { places, ends } = text;
  return { ...(places && { places: places.slice(from, to) }), ...(ends && { ends: ends.slice(from, to) }) };
}

/** The stretch of the whole line, white space at both ends left out. */
export function trimmedSpan(line: Line): Span {
  const { from, to } = trim(line.text, 0, line.text.length);
  return spanIn(line, from, to);
}

/** Moves both ends inwards over white space; an all-blank stretch shrinks to its start. */
export function trim(text: string, from: number, to: number): { from: number; to: number } {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start === end ? { from, to: from } : { from: start, to: end };
}

/**
 * White space as authors meet it, and what else nobody sees: blanks, TAB, the ideographic and the no-break
 * space, zero-width marks and marks of direction from web pages, soft hyphens, line and cell marks of word
 * processors, characters for private use from PDF. What turns text round is none: then other digits are seen
 * than stand there.
 */
export function isSpace(unit: number): boolean {
  if (unit < 0x7f) return unit <= 32;
  if (unit < 0x2000) return unit <= 0xa0 || unit === 0xad || unit === 0x61c;
  if (unit < 0x3000) return (unit <= 0x202f && !isDash(unit)) || (unit >= 0x205f && unit <= 0x206f && unit !== 0x2067);
  return unit === 0x3000 || (unit >= 0xe000 && unit <= 0xf8ff) || unit === 0xfeff || unit === 0xfffc;
}

/** Whether a unit of general punctuation is seen, as dashes and quotation marks are, or turns text round. */
function isDash(unit: number): boolean {
  return (unit > 0x200f && unit < 0x2028) || unit === 0x202b || unit === 0x202e;
}

/** Whether nobody sees the unit: soft hyphens, zero-width marks, marks of direction. */
export function isInvisible(unit: number): boolean {
  if (unit < 0x200b) return unit === 0xad || unit === 0x34f || unit === 0x61c || unit === 0x180e;
  if (unit <= 0x206f) return unit <= 0x200f || isDirection(unit) || unit >= 0x2060;
  return (unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0xfeff;
}

function isDirection(unit: number): boolean {
  return unit >= 0x202a && unit <= 0x202e;
}

/** Whether the unit turns round what stands behind it: an override, or a stretch from right to left. */
export function isReversing(unit: number): boolean {
  return unit === 0x202b || unit === 0x202e || unit === 0x2067;
}

/** Whether TABs divide the text: one beside a bar, or between a bar and an end of the line, is padding. */
export function isTabbed(text: string): boolean {
  let tab = text.indexOf('\t');
  if (tab < 0 || !text.includes('|')) return tab >= 0;
  while (tab >= 0) {
    let [from, to] = [tab, tab + 1];
    while (from > 0 && isSpace(text.charCodeAt(from - 1))) from--;
    while (to < text.length && isSpace(text.charCodeAt(to))) to++;
    if (from > 0 && to < text.length && text[from - 1] !== '|' && text[to] !== '|') return true;
    tab = text.indexOf('\t', to);
  }
  return false;
}

/** Whether the line holds nothing but white space. */
export function isBlank(line: Line): boolean {
  for (let i = 0; i < line.text.length; i++) if (!isSpace(line.text.charCodeAt(i))) return false;
  return true;
}

/** The lines of a text; `\n`, `\r\n`, `\r` and `\r\r\n`, a line end converted twice, end one. All hang on the anchor, `from` counted from `offset`. */
export function splitLines(text: string, anchor: Anchor, offset = 0): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 10 && unit !== 13) continue;
    lines.push({ text: text.slice(start, i), anchor, from: offset + start, last: false });
    if (unit === 13) i += feedBehind(text, i + 1);
    start = i + 1;
  }
  if (start < text.length) lines.push({ text: text.slice(start), anchor, from: offset + start, last: true });
  return lines;
}

/** How many units of the line end follow a carriage return. */
function feedBehind(text: string, at: number): number {
  if (text.charCodeAt(at) === 10) return 1;
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 0;
}
