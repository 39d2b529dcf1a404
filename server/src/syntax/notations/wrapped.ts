import { isFigure, isNumber } from '../figure.ts';
import type { Wordlist } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';
import { withoutTrailing } from '../../text/trimming.ts';
import { unitsOfText } from '../../text/units.ts';

/** So many lines a cell goes on at most. */
const mostLines = 8;

/**
 * The rows with those made one over which the words of cells are wrapped, as in columns of a fixed width without
 * rules between rows. Rows become one only where that makes labels of words that are none.
 */
export function withWrappedJoined(rows: readonly RawRow[], words: Wordlist): readonly RawRow[] {
  if (!rows.some((row, i) => i > 0 && isRest(row, words))) return rows;
  const joined: RawRow[] = [];
  for (let i = 0; i < rows.length;) {
    const row = rows[i] as RawRow;
    const count = linesOf(rows, i, words);
    joined.push(count > 1 ? rows.slice(i + 1, i + count).reduce(together, row) : row);
    i += count;
  }
  return joined;
}

/** Whether words alone stand in the row that are no label, and nothing in its last cell. */
function isRest({ cells }: RawRow, words: Wordlist): boolean {
  if (cells.length < 2 || cells.at(-1)?.text !== '') return false;
  const filled = cells.filter(({ text }) => text !== '');
  return filled.length > 0 && filled.every(({ text }) => !isFigure(text) && !words.isLabel(text));
}

/** How many rows are lines of one: as many as make its words labels, 1 where none do. */
function linesOf(rows: readonly RawRow[], at: number, words: Wordlist): number {
  const first = rows[at] as RawRow;
  let best = 1;
  let whole = first;
  for (let count = 2; count <= mostLines; count++) {
    const next = rows[at + count - 1];
    if (!next || next.cells.length !== first.cells.length || !mayGoOn(whole, next, words)) break;
    whole = together(whole, next);
    const made = madeOfPieces(whole, rows.slice(at, at + count), words);
    if (made.length > 0) best = count;
    if (made.length > 0 && made.every(({ text }) => words.isWholeLabel(text))) break;
  }
  return best;
}

/** Whether the row has figures only where the lines before have nothing, and words that can go on with theirs. */
function mayGoOn({ cells }: RawRow, next: RawRow, words: Wordlist): boolean {
  const filled = next.cells.flatMap(({ text }, i) => (text === '' ? [] : [{ text, above: cells[i]?.text ?? '' }]));
  if (filled.some(({ text, above }) => isNumber(above) || (isNumber(text) && above !== ''))) return false;
  return filled.some(
    ({ text, above }) =>
      !isNumber(text) && (!words.isLabel(text) || !words.isLabel(above) || words.isWholeLabel(above + text)),
  );
}

/** The cells with words of several lines, if each is a label now, and a whole one where its beginning was one. */
function madeOfPieces({ cells }: RawRow, lines: readonly RawRow[], words: Wordlist): readonly RawCell[] {
  const piecesOf = (i: number) => lines.flatMap((line) => line.cells[i]?.text || []);
  const wrapped = cells.flatMap((cell, i) =>
    piecesOf(i).length > 1 ? [{ cell, first: piecesOf(i)[0] as string }] : [],
  );
  const areLabels = wrapped.every(
    ({ cell, first }) => words.isWholeLabel(cell.text) || (words.isLabel(cell.text) && !words.isLabel(first)),
  );
  return areLabels ? wrapped.map(({ cell }) => cell) : [];
}

function together(one: RawRow, other: RawRow): RawRow {
  const cells = one.cells.map((cell, i) => joined(cell, other.cells[i] as RawCell));
  return { ...other, cells, span: one.span.through(other.span) };
}

const backslash = unitsOfText('\\');

function joined(one: RawCell, other: RawCell): RawCell {
  if (other.text === '') return one;
  if (one.text === '') return other;
  return { ...one, text: withoutTrailing(one.text, backslash) + other.text, span: one.span.through(other.span) };
}
