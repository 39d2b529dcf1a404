import { countUpTo } from '../../text/rising.ts';
import { isInvisible, isReversing, isSpace } from '../line.ts';
import type { Aside, Look } from './look.ts';

/** A stretch of text that stands letter by letter in the source, or one character that is written as an entity. */
interface Piece {
  /** Where it stands in the run's text. */
  readonly at: number;
  readonly units: number;
  /** Where it stands in the source. */
  readonly start: number;
  readonly end: number;
}

/** Text that is seen but is no part of what is read. */
export interface Beside {
  readonly kind: Aside;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Text as a page shows it, collected piece by piece, with the way back to the source. Lines end in `\n`. */
export interface TextRun {
  text: string;
  readonly pieces: Piece[];
  /** The last unit of the text; to ask the text itself would put its pieces together each time. */
  last: number;
  /** Where the white space begins that stands before what comes next; below 0 where none does. */
  space: number;
  /** Whether a line of the source ends in that white space. */
  spaceBreaks: boolean;
  /** Whether a new line begins with what comes next. */
  broken: boolean;
  beside: Beside | undefined;
}

const lineFeed = 10;
/** Turns round what is written behind it. */
const turned = '\u202e';

/** A run that holds nothing yet. */
export function newRun(): TextRun {
  return { text: '', pieces: [], last: lineFeed, space: -1, spaceBreaks: false, broken: false, beside: undefined };
}

/** Adds text that stands from `start` to `end` in the source, where it is written as an entity if not letter by letter. */
export function write(run: TextRun, text: string, start: number, end: number, space: Look['space']): void {
  if (end - start !== text.length) return writeEntity(run, text, start, end);
  for (let from = 0; from < text.length;) {
    const kind = kindOf(text.charCodeAt(from));
    let to = from + 1;
    while (to < text.length && kindOf(text.charCodeAt(to)) === kind) to++;
    const part = to - from === text.length ? text : text.slice(from, to);
    if (kind === 'text') put(run, part, start + from, start + to);
    else if (kind === 'space') writeSpace(run, part, start + from, space);
    else for (let i = from; i < to; i++) writeUnseen(run, text.charCodeAt(i), start + i, start + i + 1);
    from = to;
  }
}

/** Notes text that is seen but is no part of what is read. */
export function setBeside(run: TextRun, kind: Aside, text: string, start: number, end: number): void {
  const before = run.beside;
  const more = text.trim();
  if (more === '') return;
  run.beside = before ? { ...before, text: before.text + more, end } : { kind, text: more, start, end };
}

/** Says that what comes next is shown in another order than it is written in. */
export function turnRound(run: TextRun, at: number): void {
  put(run, turned, at, at);
}

/** Where the unit of the text begins in the source. */
export function beginOf(run: TextRun, unit: number): number {
  const piece = pieceOf(run, unit);
  return beginIn(piece, unit - piece.at);
}

/** Where the unit of the text ends in the source, behind the whole of an entity. */
export function endOf(run: TextRun, unit: number): number {
  const piece = pieceOf(run, unit);
  return endIn(piece, unit - piece.at);
}

/** Where each unit of the text begins in the source, or where it ends. */
export function unitPlaces({ pieces }: TextRun, side: 'begins' | 'ends'): number[] {
  const places: number[] = [];
  for (const piece of pieces)
    for (let i = 0; i < piece.units; i++) places.push(side === 'begins' ? beginIn(piece, i) : endIn(piece, i));
  return places;
}

/** Whether each unit of the text is one of the source, so that it ends right behind its beginning. */
export function isLiteral({ pieces }: TextRun): boolean {
  return pieces.every(({ units, start, end }) => end - start === units || end === start);
}

function pieceOf({ pieces }: TextRun, unit: number): Piece {
  const upTo = countUpTo(pieces.length, (nth) => (pieces[nth] as Piece).at, unit);
  return pieces[Math.max(0, upTo - 1)] as Piece;
}

function beginIn({ units, start, end }: Piece, i: number): number {
  return end - start === units ? start + i : start;
}

function endIn({ units, start, end }: Piece, i: number): number {
  return end - start === units ? start + i + 1 : end;
}

/** White space that a page collapses; other blanks and what nobody sees; all else. */
function kindOf(unit: number): 'space' | 'unseen' | 'text' {
  if (unit > 0x3000 && unit < 0xe000) return 'text';
  if (unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11)) return 'space';
  return isSpace(unit) || (isInvisible(unit) && !isReversing(unit)) ? 'unseen' : 'text';
}

function writeEntity(run: TextRun, text: string, start: number, end: number): void {
  const unit = text.charCodeAt(0);
  if (text.length === 1 && kindOf(unit) !== 'text') writeUnseen(run, unit, start, end);
  else put(run, text, start, end);
}

/** A blank that stays, but none at the start of a line; or a mark that nobody sees and that changes nothing. */
function writeUnseen(run: TextRun, unit: number, start: number, end: number): void {
  if (!isInvisible(unit) && run.last !== lineFeed && !run.broken) put(run, ' ', start, end);
}

function writeSpace(run: TextRun, text: string, start: number, space: Look['space']): void {
  if (space === 'kept') return put(run, withLineFeeds(text), start, start + text.length);
  const breaks = text.includes('\n') || text.includes('\r');
  if (breaks && space === 'lines') run.broken = true;
  if (run.space >= 0) return;
  run.space = start;
  run.spaceBreaks = breaks;
}

/** The white space with each line end as one `\n`, unit for unit. */
function withLineFeeds(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n').replaceAll('\r', ' ');
}

function put(run: TextRun, text: string, start: number, end: number): void {
  if (run.last !== lineFeed) {
    if (run.broken) add(run, '\n', start, start);
    else if (run.space >= 0 && !isNoBlank(run, text)) add(run, ' ', run.space, run.space + 1);
  }
  run.broken = false;
  run.space = -1;
  add(run, text, start, end);
}

/** Whether the white space is the end of a line of the source between two characters that need no blank. */
function isNoBlank({ spaceBreaks, last }: TextRun, text: string): boolean {
  return spaceBreaks && isWide(last) && isWide(text.charCodeAt(0));
}

function isWide(unit: number): boolean {
  return (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xff01 && unit <= 0xff60);
}

function add(run: TextRun, text: string, start: number, end: number): void {
  run.pieces.push({ at: run.text.length, units: text.length, start, end });
  run.text += text;
  run.last = text.charCodeAt(text.length - 1);
}
