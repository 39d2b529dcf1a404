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
function figureIn(text: string, slot: Slot): Figure {
  const { kind } = slot.value;
  if (kind === 'words') return { state: 'words' };
  const read = readFigure(text) ?? (kind === 'delta' ? readChange(text) : undefined) ?? readBeforeUnit(text, slot);
  return read ?? { state: 'unreadable' };
}

/** The number in front of the unit that the form gives the place, which may be no usual one: 3.5天. */
function readBeforeUnit(text: string, { row, column, value }: Slot): Figure | undefined {
  const inLabels = [...row.path, ...column.path].flatMap(
    (label) => /[（(]([^（）()]{1,4})[）)]$/.exec(label)?.[1] ?? [],
  );
  const unit = [...(value.unit ? [value.unit.zh] : []), ...inLabels].find((one) => text.endsWith(one));
  if (unit === undefined) return undefined;
  const figure = readFigure(text.slice(0, -unit.length).trimEnd());
  return figure?.state === 'number' ? { ...figure, unit } : undefined;
}
