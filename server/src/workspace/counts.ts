import type { TextChange } from '../text/change.ts';
import { countUpTo } from '../text/rising.ts';
import { unitsOfText } from '../text/units.ts';

/** Where some counts stand in a text, in order. */
export interface Places {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What tells a text from another that differs from it in counts alone: where these stand in both. */
export interface Recount {
  readonly before: Places;
  readonly now: Places;
}

/** A text with a 0 for every count that fills a cell of a table: two texts of the same layout differ in such counts alone. */
export interface CountLayout extends Places {
  readonly text: string;
}

/** The layout of a text. */
export function countLayoutOf(text: string): CountLayout {
  const [starts, ends, pieces]: [number[], number[], string[]] = [[], [], []];
  let done = 0;
  for (let at = nextDigit(text, 0); at < text.length;) {
    const end = endOfDigits(text, at);
    if (isCountIn(text, at, end)) {
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

/** Whether there are marks of cells in a text at all. */
export function hasCells(text: string): boolean {
  return Array.from(marksBefore).some((mark) => text.includes(mark));
}

/** The one count that was exchanged for another in a text; undefined where anything else was edited. */
export function recountBetween(before: string, now: string): Recount | undefined {
  const { from, to } = differing(before, now);
  const [start, end] = [startOfDigits(before, from), endOfDigits(before, to)];
  const nowEnd = end + now.length - before.length;
  if (!isCountIn(before, start, end) || !isCountIn(now, start, nowEnd)) return undefined;
  return { before: { starts: [start], ends: [end] }, now: { starts: [start], ends: [nowEnd] } };
}

/** Whether a change of a text does no more than exchange a count in it for another. */
export function exchangesCount(text: string, { range: { start, end }, newText }: TextChange): boolean {
  return isCount(newText) && isCountIn(text, start, end);
}

/** The same counts in texts that begin so much later. */
export function laterBy(by: number, { before, now }: Recount): Recount {
  const shifted = ({ starts, ends }: Places) => ({
    starts: starts.map((start) => start - by),
    ends: ends.map((end) => end - by),
  });
  return { before: shifted(before), now: shifted(now) };
}

/** Where a place of the text before stands in the text now; one at the end of a count stays there. */
export function placeNow({ before, now }: Recount, place: number): number {
  const passed = countUpTo(before.ends.length, (at) => before.ends[at] as number, place);
  return passed === 0 ? place : place + (now.ends[passed - 1] as number) - (before.ends[passed - 1] as number);
}

/** The first place that stands elsewhere now; infinity where none does. */
export function firstMoved({ before, now }: Recount): number {
  return before.ends.find((end, i) => end !== now.ends[i]) ?? Infinity;
}

/** The stretch of a text in which another differs. */
function differing(text: string, other: string): { from: number; to: number } {
  const shorter = Math.min(text.length, other.length);
  const from = lengthAlike(shorter, (start, end) => text.slice(start, end) === other.slice(start, end));
  const behind = lengthAlike(
    shorter - from,
    (start, end) =>
      text.slice(text.length - end, text.length - start) === other.slice(other.length - end, other.length - start),
  );
  return { from, to: text.length - behind };
}

/** Stretches are compared far quicker than units one by one; where one is not alike, halves of it are. */
const longestStretch = 1024;

/** How far something is alike, of that length at most, told of stretches by their start and end. */
function lengthAlike(most: number, isAlike: (start: number, end: number) => boolean): number {
  let at = 0;
  for (let length = longestStretch; length >= 1; length /= 2)
    while (at + length <= most && isAlike(at, at + length)) at += length;
  return at;
}

/** Whether a stretch of a text is a count with nothing but the marks of a notation around it, so that no other figure is near. */
function isCountIn(text: string, from: number, to: number): boolean {
  return isCount(text, from, to) && standsAlone(text, from, to);
}

const longestCount = 9;

/** Whether a stretch of a text is digits alone, without a 0 in front, not so many that they may be something else. */
export function isCount(text: string, from = 0, to = text.length): boolean {
  const length = to - from;
  if (length < 1 || length > longestCount || (length > 1 && text.charCodeAt(from) === zero)) return false;
  for (let at = from; at < to; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

function standsAlone(text: string, from: number, to: number): boolean {
  let before = from - 1;
  while (text.charCodeAt(before) === blank) before--;
  let behind = to;
  while (text.charCodeAt(behind) === blank) behind++;
  return (
    beforeCells.has(text.charCodeAt(before)) && (behind === text.length || behindCells.has(text.charCodeAt(behind)))
  );
}

const [blank, zero] = [32, 48];
const marksBefore = '|\t,>';
const beforeCells = unitsOfText(marksBefore);
const behindCells = unitsOfText('|\t,<\r\n');

function isDigit(unit: number): boolean {
  return unit >= zero && unit <= 57;
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

function startOfDigits(text: string, to: number): number {
  let at = to;
  while (at > 0 && isDigit(text.charCodeAt(at - 1))) at--;
  return at;
}
