import type { FormFamily } from '../forms/family.ts';
import type { Form, FormRow } from '../forms/form.ts';
import type { Vocabulary } from '../kinds/vocabulary.ts';
import { rowTies } from './infer.ts';
import { isCellPerLine, isDividedByBlanks } from '../syntax/row.ts';
import { countNumbers, type LabelledRow } from './labelledRow.ts';
import type { RowBinding } from './rowBinding.ts';
import type { Cell } from './table.ts';

/** Whether another row's whole name stands before the label in the lines of a row: the figures may be of either. */
export function namesTwo({ candidate }: RowBinding, row: FormRow, family: FormFamily, words: Vocabulary): boolean {
  const { marked, texts, label } = candidate.row;
  if (marked || texts.length < 2 || !label) return false;
  return texts.some(({ text, span }) => {
    if (span.to > label.span.from || !words.isWholeLabel(text)) return false;
    const meanings = words.meaningsOf(text);
    if (meanings.some(({ kind }) => kind !== 'row')) return false; // 其他 and 总计 of a head
    return meanings.some(({ form, key }) => form === family.name && key !== row.key && !family.groups.has(key));
  });
}

/** So many figures with the same mark behind them tell that one without it was cut off. */
const fewestMarked = 4;
const noteMark = /^[[〔【①-⑳⑴-⒇*＊†‡※^¹²³⁰⁴-⁹]/;

/** The cells with the last unread, where a line breaks off in it: all others have the same note's mark behind them. */
export function withoutCutOff(cells: readonly Cell[], { notation }: LabelledRow): readonly Cell[] {
  const last = cells.at(-1);
  if (!last || !isDividedByBlanks(notation) || !/^\d+$/.test(last.text)) return cells;
  const others = cells.slice(0, -1);
  const mark = others[0]?.text.replace(/^[\d,.]+/, '') ?? '';
  if (!noteMark.test(mark) || others.length < fewestMarked || !others.every(({ text }) => text.endsWith(mark)))
    return cells;
  return [...others, { ...last, figure: { state: 'unreadable' } }];
}

/** Fewer rows without all their figures say nothing of the others; where each cell has a line of its own, so many. */
const fewestShort = 4;
const fewestShortCells = 3;

/**
 * Whether figures were lost all over a table of single cells: rows that have as many as are due may have one of the next.
 */
export function lostCells(bound: readonly RowBinding[], countOf: (row: FormRow) => number): boolean {
  const short = bound.filter(({ candidate: { row: entry }, row }) => {
    const isSingle = !entry.marked && isCellPerLine(entry.notation);
    return row && isSingle && entry.values.length > 0 && entry.values.length < countOf(row);
  });
  return short.length >= fewestShortCells;
}

/**
 * Whether blanks were lost all over lines of words and figures: many rows have too few figures, and one that has
 * enough does not tie. Then it, too, may have lost some, and others in a column that nobody named made up for them.
 */
export function lostBlanks(
  bound: readonly RowBinding[],
  form: Form,
  cells: readonly (Cell | undefined)[],
  countOf: (row: FormRow) => number,
): boolean {
  const filled = bound.flatMap(({ candidate: { row: entry }, row }) =>
    row && !entry.marked && countNumbers(entry.values) > 1
      ? [{ row, isShort: entry.values.length < countOf(row) }]
      : [],
  );
  if (filled.filter(({ isShort }) => isShort).length < fewestShort) return false;
  return filled.some(
    ({ row, isShort }) =>
      !isShort &&
      !rowTies(
        form,
        row,
        cells.flatMap((cell) => (cell?.slot.row === row ? [cell] : [])),
      ),
  );
}
