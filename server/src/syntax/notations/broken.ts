import { fillsFigurePlace, isFigure, isNumber } from '../figure.ts';
import { innerBreak } from '../markup.ts';
import type { RawCell, RawRow } from '../row.ts';

/** A row broken inside a cell: the last cell of one line goes on with the first of the next. */
export function joinedRows(one: RawRow, other: RawRow): RawRow {
  const last = one.cells.at(-1) as RawCell;
  const [first, ...rest] = other.cells as readonly [RawCell, ...RawCell[]];
  const span = last.text === '' ? first.span : last.span.through(first.span);
  const broken = { text: joinedText(last.text, first.text), span, width: 1 };
  return { ...other, cells: [...one.cells.slice(0, -1), broken, ...rest], span: one.span.through(other.span) };
}

/** The pieces of a cell as one text. Whether digits on two lines are one number nobody can tell: the line end stays. */
export function joinedText(one: string, other: string): string {
  return isBrokenNumber(one, other) ? one + innerBreak + other : one + other;
}

/** Whether two pieces of a cell can be one number that is broken in two. */
export function isBrokenNumber(one: string, other: string): boolean {
  return isPieceOfNumber(one) && isRestOfNumber(other);
}

const longestPiece = 15;

function isPieceOfNumber(text: string): boolean {
  return text.length <= longestPiece && /^[+-]?[\d０-９.,，]+$/.test(text) && /[\d０-９]/.test(text);
}

/** Whether the text goes on with a number: digits, perhaps with a unit or a remark behind. */
export function isRestOfNumber(text: string): boolean {
  return isPieceOfNumber(text) || (/^[\d０-９]/.test(text) && isNumber(`1${text}`));
}

/**
 * The rows with one that is broken over two lines in one: inside words or digits in the last cell of one line and
 * the first of the next, or behind a bar; together they have as many cells as the row before or the one behind, or the
 * rest is all there is in its line.
 */
export function withBrokenJoined(rows: readonly RawRow[]): RawRow[] {
  const joined: RawRow[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as RawRow;
    const next = rows[i + 1];
    const whole = next && together(row, next, [joined.at(-1), rows[i + 2]]);
    joined.push(whole ?? row);
    if (whole) i++;
  }
  return joined;
}

/** Two rows as the one they are halves of, if they are. */
function together(row: RawRow, next: RawRow, beside: readonly (RawRow | undefined)[]): RawRow | undefined {
  if (mayGoOn(row, next) && (next.cells.length === 1 || areAlike(row, next, beside))) return joinedRows(row, next);
  if (!isBrokenBehindBar(row, next) || !beside.some((other) => isAsWide(other, row, next))) return undefined;
  return { ...next, cells: [...row.cells, ...next.cells], span: row.span.through(next.span) };
}

/** Whether bars stand at both ends of a row of words and figures, and none before the figures below. */
function isBrokenBehindBar({ cells, span }: RawRow, next: RawRow): boolean {
  const [first, last, below] = [cells[0], cells.at(-1), next.cells[0]];
  if (!first || !last || !below || !cells.some(isWords)) return false;
  if (span.from === first.span.from || span.to === last.span.to || next.span.from !== below.span.from) return false;
  return isRestOfNumber(below.text) && next.cells.every(({ text }) => text === '' || fillsFigurePlace(text));
}

function isAsWide(row: RawRow | undefined, one: RawRow, other: RawRow): boolean {
  return row?.cells.length === one.cells.length + other.cells.length;
}

function mayGoOn(row: RawRow, next: RawRow): boolean {
  return (endsInWords(row) && beginsInWords(next)) || goesOnWithNumber(row, next);
}

/** Whether figures alone go on with a row of words and figures: with the number at its end, or behind what divides cells. */
function goesOnWithNumber({ cells, span }: RawRow, next: RawRow): boolean {
  const last = cells.at(-1)?.text ?? '';
  if (span.to > (cells.at(-1)?.span.to ?? span.to)) return false; // a bar ends the cell
  const first = next.cells[0]?.text ?? '';
  if (cells.length < 2 || !cells.some(isWords) || !(last === '' ? isRestOfNumber(first) : isBrokenNumber(last, first)))
    return false;
  return next.cells.every(({ text }) => text === '' || fillsFigurePlace(text));
}

function areAlike(one: RawRow, other: RawRow, beside: readonly (RawRow | undefined)[]): boolean {
  const width = one.cells.length + other.cells.length - 1;
  return beside.some((row) => row?.cells.length === width);
}

function endsInWords({ cells }: RawRow): boolean {
  return isWords(cells.at(-1)) && cells.every((cell) => cell.text === '' || !isFigure(cell.text));
}

/** Whether figures stand behind words in the first cell. */
function beginsInWords({ cells }: RawRow): boolean {
  return isWords(cells[0]) && cells.length > 1 && cells.slice(1).every((cell) => isFigure(cell.text));
}

function isWords(cell: RawCell | undefined): boolean {
  return cell !== undefined && cell.text !== '' && !isFigure(cell.text);
}
