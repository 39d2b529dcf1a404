import type { Form, FormColumn, FormRow, Slot } from '../forms/form.ts';
import { readChange, readFigure, type Figure } from '../syntax/figure.ts';
import type { RawCell } from '../syntax/row.ts';
import type { Cell, Placed } from './table.ts';

/** The cells of one row, each in its slot. `raw` holds as many cells as there are columns, in their order. */
export function rowCells(
  form: Form,
  row: FormRow,
  columns: readonly FormColumn[],
  raw: readonly (RawCell | undefined)[],
  placed: Placed,
): Cell[] {
  const cells: Cell[] = [];
  columns.forEach((column, i) => {
    const slot = form.slot(row.key, column.key);
    const cell = raw[i];
    if (!slot || !cell) return;
    const figure = figureIn(cell.text, slot);
    const empty = figure.state === 'blank' || cell.text === '';
    const [text, span] = empty ? ['', cell.span.before] : [cell.text, cell.span];
    cells.push({ slot, text, span, figure, placed, ...(cell.frame && { frame: cell.frame }) });
  });
  return cells;
}

/** What the text says in that place. */
function figureIn(text: string, { value: { kind } }: Slot): Figure {
  if (kind === 'words') return { state: 'words' };
  return readFigure(text) ?? (kind === 'delta' ? readChange(text) : undefined) ?? { state: 'unreadable' };
}
