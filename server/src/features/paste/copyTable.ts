import type { Cell } from '../../bind/table.ts';
import type { Slot } from '../../forms/form.ts';
import { layoutOf } from '../../forms/layout.ts';
import type { Wording } from '../../forms/schema.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { tableAt } from '../basis/locate.ts';
import { standingRows } from '../basis/standingRows.ts';
import { clipboardNotations, writeTable } from '../basis/writeTable.ts';

/** An official table as programs for tables and texts take it from a clipboard. */
export interface TableToCopy {
  readonly title: Wording;
  /** HTML, merged as the form is. */
  readonly markup: string;
  /** A row a line, its cells divided by TABs. */
  readonly text: string;
  /** How many figures it holds. */
  readonly figures: number;
  /** How many figures of the draft it does not hold: those that were not read, or stand in columns that the form does not have. */
  readonly left: number;
}

/** How word processors draw the lines of a table that has none of its own. */
const lined = '<table border="1" cellspacing="0" cellpadding="3" style="border-collapse:collapse">';

/** The official table at the offset with the official labels, its figures as they are written in the draft. */
export function tableToCopy(analysis: Analysis, offset: number): TableToCopy | undefined {
  const table = tableAt(analysis, offset)?.table;
  if (!table) return undefined;
  const { form, cells, problems } = table;
  const rows = standingRows(table);
  const drawn = layoutOf(form, rows).rows.flatMap((row) => row.flatMap(({ slot }) => slot ?? []));
  const filled = (all: readonly (Cell | undefined)[]) => all.filter((cell) => cell && cell.text !== '').length;
  const figures = filled(drawn.map(({ index }) => cells[index]));
  const unread = problems.reduce((sum, problem) => sum + (problem.unread ?? 0), 0);
  const textOf = (slot: Slot) => cells[slot.index]?.text ?? '';
  return {
    title: form.title,
    markup: writeTable(form, rows, textOf, clipboardNotations.markup).replace('<table>', lined),
    text: writeTable(form, rows, textOf, clipboardNotations.text),
    figures,
    left: filled(cells) - figures + unread,
  };
}
