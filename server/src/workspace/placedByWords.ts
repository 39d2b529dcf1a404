import type { BoundTable } from '../bind/table.ts';
import type { FormRow } from '../forms/form.ts';
import type { NotationName } from '../syntax/row.ts';

/** The notations in which marks divide the cells, whatever stands in them. */
const divided: ReadonlySet<NotationName> = new Set<NotationName>(['pipe', 'tsv', 'csv', 'html']);

/**
 * Whether no figure of the table was placed by what it adds up to, and the rows in question have theirs
 * in order: then other counts in these rows are read into the same places.
 */
export function isPlacedByWords(table: BoundTable, isInQuestion: (row: FormRow) => boolean): boolean {
  const { notation, problems, cells, columnLabels, form } = table;
  if (!divided.has(notation) || problems.length > 0) return false;
  if (!columnLabels.some(({ column }) => column === form.slots[0]?.column)) return false;
  let last = -1;
  return cells.every((cell) => {
    if (!cell || !isInQuestion(cell.slot.row)) return cell?.placed !== 'inferred';
    const isInOrder = cell.span.from > last;
    last = cell.span.from;
    return isInOrder && cell.placed === 'evident';
  });
}
