import { widthOf } from '../../text/width.ts';
import { isBlank, trim, type Line } from '../line.ts';

/** A line that is all frame, over the whole width of the table; a stray blank in it does no harm. */
export function isWholeFrame(line: Line | undefined): boolean {
  return line !== undefined && /^\s*\+(?:[-=:]+(?:[\s\u200b]{1,2}[-=:]+)?\+)+\s*$/.test(line.text);
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
    else if (isOpened(line) && (i === end || goesOn(first, last, line))) body.push(line);
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
