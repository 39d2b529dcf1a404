import type { FormFamily } from '../forms/family.ts';
import type { Form, FormRow } from '../forms/form.ts';
import type { Vocabulary } from '../kinds/vocabulary.ts';
import { rowTies } from './infer.ts';
import { countNumbers } from './labelledRow.ts';
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

/** Fewer rows without all their figures say nothing of the others. */
const fewestShort = 4;

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
