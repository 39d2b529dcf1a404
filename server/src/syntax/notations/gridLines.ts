import { widthOf } from '../../text/width.ts';
import { isBlank, trim, type Line } from '../line.ts';

/** A line that is all frame; a stray blank in it does no harm. */
const wholeFrame = /^\s*[+|](?:[-=:]+(?:[\s\u200b]{1,2}[-=:]+)?[+|])+\s*$/;

/** Whether the line is the frame that opens a grid: it has corners at both ends. */
export function isOpeningFrame(line: Line | undefined): boolean {
  if (line === undefined || !wholeFrame.test(line.text)) return false;
  const { from, to } = trim(line.text, 0, line.text.length);
  return line.text[from] === '+' && line.text[to - 1] === '+';
}

/** Whether the line is all frame, over the whole width of the table, a few damaged characters aside. */
export function isWholeFrame({ text }: Line): boolean {
  return /[-=]{2}/.test(text) && (wholeFrame.test(text) || isDamagedFrame(text));
}

/** Whether characters of a frame are others than they should be. */
export function isDamaged({ text }: Line): boolean {
  return !wholeFrame.test(text);
}

/** So many characters of a frame may be others than they should be, blanks included. */
const mostDamaged = 2;

/** A frame that is hit has so many sound dashes for each of them, and for none. */
const soundForEach = 5;

function isDamagedFrame(text: string): boolean {
  const others = text.trim().replace(/[-=+|:]/g, '');
  if (others.length > mostDamaged || !/^\s*[-=+|]/.test(text) || /[\u2e80-\uffef]/.test(others)) return false;
  if (/[+|]\s+[+|]/.test(text)) return false; // a narrow cell goes on there
  const sound = text.replace(/[^-=]/g, '').length;
  return text.includes('+') && sound >= soundForEach * (others.length + 1);
}

/** So many lines may stand between two lines of one grid: empty ones, the end of a page and the beginning of the next. */
const mostBetween = 3;

/** A line of a form's grid has no more bars: a longer one is not put together. */
const mostCorners = 40;

/**
 * The lines of the grid that begins here, with those put together that are one broken in two, and the line
 * behind it. Other lines may stand between, if a line as wide as the first goes on with the grid.
 */
export function linesOfGrid(lines: readonly Line[], at: number): { body: readonly Line[]; end: number } {
  const first = lines[at] as Line;
  const corners = Math.min(countBars(first), mostCorners);
  const body: Line[] = [first];
  let end = at + 1;
  for (let i = end; i < lines.length && i <= end + mostBetween; i++) {
    const line = lines[i] as Line;
    const last = body.at(-1) as Line;
    const isNext = i === end || lines.slice(end, i).every(isBlank);
    if (isNext && isBroken(last, line) && countBars(last) + countBars(line) <= corners)
      body[body.length - 1] = together(last, line);
    else if (isOfGrid(line) && (i === end || goesOn(first, last, line))) body.push(line);
    else continue;
    end = i + 1;
  }
  return { body, end };
}

/** Whether a line apart belongs to the grid: it is as wide, and no frame of another behind the last of this. */
function goesOn(first: Line, last: Line, line: Line): boolean {
  if (isWholeFrame(last) && isWholeFrame(line)) return false;
  return Math.abs(widthOf(first.text.trim()) - widthOf(line.text.trim())) <= 1;
}

function countBars({ text }: Line): number {
  return text.match(/[|+]/g)?.length ?? 0;
}

/** Whether the line begins as those of a grid do, or is a frame that lost its first corner. */
function isOfGrid(line: Line): boolean {
  return isOpened(line) || (isWholeFrame(line) && line.text.includes('+'));
}

function isOpened({ text }: Line): boolean {
  return '|+'.includes(text[trim(text, 0, text.length).from] ?? ' ');
}

function isClosed({ text }: Line): boolean {
  return '|+'.includes(text[trim(text, 0, text.length).to - 1] ?? ' ');
}

/** Whether a line goes on with the one above, which lacks its bar at the right, or it has none at the left. */
function isBroken(above: Line, line: Line): boolean {
  return isClosed(line) && !(isClosed(above) && isOpened(line));
}

function together(one: Line, other: Line): Line {
  const places = [...placesOf(one).slice(0, one.text.length), ...placesOf(other)];
  const ends = [...endsOf(one), ...endsOf(other)];
  return { ...other, text: one.text + other.text, from: one.from, places, ends };
}

/** Where each unit of the line ends. */
function endsOf({ text, from, places, ends }: Line): readonly number[] {
  return ends ?? Array.from({ length: text.length }, (_, i) => (places?.[i] ?? from + i) + 1);
}

/** Where each unit of the line begins, and its end. */
function placesOf({ text, from, places }: Line): readonly number[] {
  return places ?? Array.from({ length: text.length + 1 }, (_, i) => from + i);
}
