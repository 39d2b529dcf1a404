import type { Meaning, Vocabulary } from '../kinds/vocabulary.ts';
import { fillsFigurePlace, isFigure, readFigure } from '../syntax/figure.ts';
import type { RawCell, RawRow } from '../syntax/row.ts';
import { findLabel, isColumn, joined, labelOf, type LabelledRow, type Label } from './labelledRow.ts';
import { withoutNumbering } from '../text/normal.ts';
import { hasGluedFigure } from './gluedFigure.ts';

/**
 * Puts rows back together that the notation lost: words and figures arrive one by one, in order, and
 * become entries. A row begins with its words and ends before the next words, or where a new line of
 * several figures begins; words that go on with the label of the row above belong to it.
 */
export class Regrouper {
  #texts: RawCell[] = [];
  #values: RawCell[] = [];
  #rows: RawRow[] = [];
  #padding: RawCell[] = [];
  readonly #emit: (entry: LabelledRow) => void;
  /** How many figures a row with this label has; undefined where the label is none. */
  readonly #due: (texts: readonly RawCell[]) => number | undefined;

  readonly #words: Vocabulary;

  constructor(
    words: Vocabulary,
    emit: (entry: LabelledRow) => void,
    due: (texts: readonly RawCell[]) => number | undefined,
  ) {
    this.#words = words;
    this.#emit = emit;
    this.#due = due;
  }

  add(row: RawRow): void {
    const lineOfFigures = row.bounds === 'line' && row.cells.filter((cell) => isFigure(cell.text)).length >= 2;
    if (lineOfFigures && (this.#values.length > 0 || this.#holdsOwnLabel(row))) this.flush();
    const lastWord = row.bounds === 'line' ? row.cells.findLastIndex((cell) => !fillsFigurePlace(cell.text)) : -1;
    row.cells.forEach((cell, i) => {
      if (i > lastWord || !isMark(cell.text)) this.#take(cell, row, lineOfFigures && i > 0);
    });
    if (lineOfFigures && this.#texts.length === 0) this.flush();
  }

  /** Whether words wait that name a row by themselves, no group, and those of the line do not go on with them. */
  #holdsOwnLabel({ cells }: RawRow): boolean {
    if (this.#texts.length === 0) return false;
    const waiting = findLabel(this.#texts, this.#words);
    const isHead = isColumn(this.#texts.at(-1) as RawCell, this.#words);
    const isRow =
      waiting?.last === this.#texts.length - 1 && !this.#words.meaningsOf(waiting.label.text).some(isHeading);
    const own = cells.filter((cell) => !isFigure(cell.text));
    if (isHead && own.length > 0) return !own.some((cell) => isColumn(cell, this.#words));
    if (!isRow || own.length === 0) return false;
    const named = findLabel(own, this.#words);
    return named ? !isSameRow(named.label, waiting.label) : isNext(waiting.label.text, joined(own), this.#words);
  }

  /** The words that wait, if the text goes on with the last of them as a label: they are given away. */
  releaseFor(text: string): readonly RawCell[] {
    const last = this.#texts.at(-1);
    if (!last || this.#values.length > 0 || !this.#words.completesLabel(last.text, text)) return [];
    this.#texts.pop();
    return [last];
  }

  /** Ends the row under way. */
  flush(): void {
    const last = this.#rows.at(-1);
    const first = this.#texts[0] ?? this.#values[0];
    if (last && first) this.#emit(this.#entry(first, last));
    this.#texts = [];
    this.#values = [];
    this.#rows = [];
    this.#padding = [];
  }

  #take(cell: RawCell, row: RawRow, inLine: boolean): void {
    if (cell.text === '') this.#takeEmpty(cell, row);
    else if (fillsFigurePlace(cell.text) && !this.#isNumberOfItem(cell))
      this.#note(row, () => this.#values.push(...this.#padding.splice(0), cell));
    else {
      if (this.#values.length > 0 && !inLine && !this.#goesOn(cell, row)) this.flush();
      this.#note(row, () => this.#texts.push(cell));
    }
  }

  /** Whether the rest of 第20条第8项 stands in a line of its own. */
  #isNumberOfItem({ text }: RawCell): boolean {
    return /^\d项$/.test(text) && this.#values.length === 0 && this.#texts.at(-1)?.text.endsWith('第') === true;
  }

  /** An empty cell is a blank figure only while the row still lacks figures; else it is padding. */
  #takeEmpty(cell: RawCell, row: RawRow): void {
    const due = this.#due(this.#texts);
    if (due !== undefined && this.#values.length < due) this.#note(row, () => this.#values.push(cell));
    else if (due !== undefined) this.#padding.push(cell);
  }

  #note(row: RawRow, push: () => void): void {
    push();
    if (this.#rows.at(-1) !== row) this.#rows.push(row);
  }

  /** Whether the words are the rest of a label whose figures already came. */
  #goesOn(cell: RawCell, { bounds, cells }: RawRow): boolean {
    const last = this.#texts.at(-1);
    if (!last) return false;
    if (isNumberAlone(last)) return this.#words.isLabel(cell.text);
    if (bounds === 'line' && cells.length === 1 && this.#words.isRestOfLabel(cell.text)) return true;
    return this.#words.completesLabel(joined(this.#texts.slice(-2)), cell.text);
  }

  #entry(first: RawCell, last: RawRow): LabelledRow {
    const texts = this.#texts;
    const rest = texts.at(-1);
    const found = rest && isNumberAlone(rest) ? undefined : findLabel(texts, this.#words);
    const label = found?.label ?? (rest && labelOf([rest], []));
    const values = label && hasGluedFigure(label.text) ? [] : this.#values;
    const notation = this.#rows[0]?.notation ?? last.notation;
    const span = first.span.through((this.#values.at(-1) ?? last.cells.at(-1) ?? first).span);
    const padding = this.#padding;
    return { notation, span, open: last.open, marked: false, texts, label, values, padding, offset: 0, cells: [] };
  }
}

/** Whether a word can stand for “no figure” or is the number of an item: before the words of a line, 无 or (3) is a piece of a group's name. */
function isMark(text: string): boolean {
  if (/^[（(]?\d[）)]?$/.test(text)) return true;
  const figure = text === '' ? undefined : readFigure(text);
  return figure !== undefined && figure.state !== 'number';
}

/** Whether the cell is the number of an item whose words stand elsewhere: words before it name another row. */
function isNumberAlone({ text }: RawCell): boolean {
  return withoutNumbering(text) === '';
}

/** Whether both labels can name one row: they may be its halves. */
function isSameRow(one: Label, other: Label): boolean {
  return one.meanings.some(({ key }) => other.meanings.some((meaning) => meaning.key === key));
}

/** Whether other words behind a whole label begin a row of their own. */
function isNext(label: string, text: string, words: Vocabulary): boolean {
  return words.isWholeLabel(label) && !words.completesLabel(label, text);
}

function isHeading(meaning: Meaning): boolean {
  return meaning.kind === 'heading';
}
