import type { FormFamily } from '../forms/family.ts';
import type { Vocabulary } from '../kinds/vocabulary.ts';
import { countNumbers, type LabelledRow } from './labelledRow.ts';
import type { TableCandidate } from './tableCandidate.ts';

/** A single row with words of the head beside its figures may be one that ran together with it. */
const fewestTurned = 2;

/**
 * Whether a table is turned on its side: that was seen when it was found, or it has one row on the form, and its rows are
 * called like the columns, or the groups of them, and none has the figures of the form's.
 */
export function isTurned(table: TableCandidate, words: Vocabulary): boolean {
  const { form, rows, keys } = table;
  if (table.isTurned) return true;
  if (!form.onlyRow || keys.size > 0) return false;
  return rows.filter(({ row }) => isTurnedRow(row, form, words)).length >= fewestTurned;
}

/** Whether a row is called like columns of the form, and has far fewer figures than its only row. */
export function isTurnedRow(
  { marked, texts, values }: LabelledRow,
  { name, mostFigures }: FormFamily,
  words: Vocabulary,
): boolean {
  if (!marked || countNumbers(values) === 0 || values.length * 2 >= mostFigures) return false;
  return texts.some(({ text }) => words.meaningsOf(text).some(({ form }) => form === name));
}
