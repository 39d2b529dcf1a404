import type { Meaning, Vocabulary } from '../kinds/vocabulary.ts';
import { isLikeFigure, isNumber } from '../syntax/figure.ts';
import { isUndivided, type NotationName, type RawCell, type RawRow } from '../syntax/row.ts';
import { hasHan, withoutNumbering } from '../text/normal.ts';
import type { Span } from '../text/span.ts';
import { hasGluedFigure } from './gluedFigure.ts';

/** A row of a table as words and figures: the label found among its words, and the cells behind it. */
export interface LabelledRow {
  readonly notation: NotationName;
  readonly span: Span;
  readonly open: boolean;
  /** Whether the notation itself marked the row, so that its empty cells can be counted. */
  readonly marked: boolean;
  /** Every text before the figures, the label included. */
  readonly texts: readonly RawCell[];
  readonly label: Label | undefined;
  /** The cells behind the label, or all where there is no text; empty ones included. */
  readonly values: readonly RawCell[];
  /** The empty cells that followed when the row had its figures, where the notation lost row bounds. */
  readonly padding: readonly RawCell[];
  /** How many cells stood before `values`. */
  readonly offset: number;
  /** All cells of the row, as the notation gave them. */
  readonly cells: readonly RawCell[];
  /** Set where no more than their order tells that the label is theirs. */
  readonly isPaired?: boolean;
}

/** The words of a row that name it. */
export interface Label {
  readonly text: string;
  readonly span: Span;
  /** What they may mean; empty for words the forms do not have. */
  readonly meanings: readonly Meaning[];
}

/** How many neighbouring texts may be pieces of one label. */
const mostPieces = 6;

/** Reads a row whose cells the notation marked. */
export function labelledRowOf(row: RawRow, words: Vocabulary): LabelledRow {
  const { notation, span, open, cells } = row;
  const firstFigure = cells.findIndex((cell) => cell.text !== '' && isLikeFigure(cell.text));
  const end = firstFigure < 0 ? cells.length : firstFigure;
  const places: number[] = [];
  for (let i = 0; i < end; i++) if (hasHan((cells[i] as RawCell).text)) places.push(i);
  const texts = places.map((i) => cells[i] as RawCell);
  const found = findLabel(texts, words);
  const name = found ? found.last : likelyName(texts);
  const last = texts.length === 0 ? -1 : (places[name] as number);
  const label = found?.label ?? (texts.length === 0 ? undefined : labelOf([texts[name] as RawCell], []));
  const values = label && hasGluedFigure(label.text) ? [] : cells.slice(last + 1);
  const pairing = row.isPaired && { isPaired: true };
  return { notation, span, open, marked: true, texts, label, values, padding: [], offset: last + 1, cells, ...pairing };
}

/**
 * The label among some texts: the last one that names a row, alone or joined with the pieces before it.
 * A group's name with other words behind it names no row: those words do, even if nobody knows them.
 */
export function findLabel(texts: readonly RawCell[], words: Vocabulary): { label: Label; last: number } | undefined {
  for (let last = texts.length - 1; last >= 0; last--) {
    for (let first = last; first >= 0 && first > last - mostPieces; first--) {
      if (!hasHan((texts[first] as RawCell).text)) break;
      if (first < last && words.isWholeLabel((texts[first] as RawCell).text)) break;
      const pieces = texts.slice(first, last + 1);
      const all = words.meaningsOf(joined(pieces));
      if (last < texts.length - 1 && all.some((meaning) => meaning.kind === 'heading')) return undefined;
      const meanings = all.filter((meaning) => meaning.kind === 'row');
      if (meanings.length > 0) return { label: labelOf(pieces, meanings), last };
    }
    if (isNumbered(texts[last] as RawCell)) return undefined; // an item nobody knows is no other row
  }
  return undefined;
}

/** Whether numbering stands before the words, as it does before labels of rows and nowhere in a head. */
export function isNumbered({ text }: RawCell): boolean {
  return withoutNumbering(text) !== text;
}

/** Whether the words name a column. */
export function isColumn({ text }: Pick<RawCell, 'text'>, words: Vocabulary): boolean {
  return words.meaningsOf(text).some((meaning) => meaning.kind === 'column');
}

/** Which of words that nobody knows may name the row: the last that is numbered, as words in a figure's place are not. */
function likelyName(texts: readonly RawCell[]): number {
  const numbered = texts.findLastIndex(isNumbered);
  return numbered >= 0 ? numbered : texts.length - 1;
}

/** The text of several cells as one. */
export function joined(cells: readonly RawCell[]): string {
  return cells.length === 1 ? (cells[0] as RawCell).text : cells.map((cell) => cell.text).join('');
}

/** A label made of these pieces. */
export function labelOf(pieces: readonly RawCell[], meanings: readonly Meaning[]): Label {
  const first = pieces[0] as RawCell;
  const last = pieces.at(-1) as RawCell;
  return { text: joined(pieces), span: first.span.through(last.span), meanings };
}

/** What the texts of an entry say of heads and captions: each alone, else joined with its neighbours. */
export function headMeanings(
  texts: readonly RawCell[],
  words: Vocabulary,
): { cell: RawCell; meanings: readonly Meaning[] }[] {
  const found: { cell: RawCell; meanings: readonly Meaning[] }[] = [];
  for (let i = 0; i < texts.length; i++) {
    for (let end = i + 1; end <= texts.length && end <= i + mostPieces; end++) {
      if (end > i + 1 && isColumn(texts[end - 1] as RawCell, words)) break; // the pieces before it name nothing
      const pieces = texts.slice(i, end);
      const meanings = words.meaningsOf(joined(pieces)).filter((meaning) => meaning.kind !== 'row');
      if (meanings.length === 0) continue;
      const { text, span } = labelOf(pieces, []);
      found.push({ cell: { text, span, width: 1 }, meanings });
      i = end - 1;
      break;
    }
  }
  return found;
}

/** How many of the cells hold a number. */
export function countNumbers(cells: readonly RawCell[]): number {
  let count = 0;
  for (const cell of cells) if (isNumber(cell.text)) count++;
  return count;
}

/** Whether the row's first figure stood right behind its label, with nothing that divides them. */
export function stoodGlued({ notation, label, values }: LabelledRow): boolean {
  return (
    !isUndivided(notation) && label !== undefined && values[0]?.text !== '' && values[0]?.span.from === label.span.to
  );
}
