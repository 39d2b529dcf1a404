import type { BoundTable } from '../../bind/table.ts';
import type { FormRow } from '../../forms/form.ts';

/** What a new row of a table has to fit. */
export interface RowShape {
  readonly notation: 'pipe' | 'tsv';
  /** How many cells the row above has. */
  readonly cells: number;
  /** How many of them the form has for labels. */
  readonly labels: number;
  /** The row of the form above; undefined below the head. */
  readonly above: FormRow | undefined;
}

/** Whether tags stand around the rows of the table, which then are no lines. */
export function isTagged({ notation }: BoundTable): boolean {
  return notation === 'html';
}

/** The shape of a row below that line; undefined in a notation whose rows are no lines. */
export function shapeBelow(table: BoundTable, line: string, above: FormRow | undefined): RowShape | undefined {
  const { notation, form } = table;
  const labels = Math.max(...form.rows.map(({ path }) => path.length));
  if (notation === 'pipe')
    return {
      notation,
      above,
      labels,
      cells: line
        .trim()
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/).length,
    };
  return notation === 'tsv' ? { notation, above, labels, cells: line.split('\t').length } : undefined;
}

/** A row of the form as a line of that shape, with these texts in the places of its figures. */
export function drawRow(row: FormRow, figures: readonly string[], shape: RowShape): string {
  const room = Math.max(1, shape.cells - figures.length);
  const labels = labelCells(row, shape.above, Math.min(room, Math.max(1, shape.labels)));
  const rest = Array.from({ length: room - labels.length }, () => '');
  const cells = [...labels, ...figures, ...rest];
  return shape.notation === 'tsv' ? cells.join('\t') : `|${cells.map((cell) => (cell ? ` ${cell} |` : ' |')).join('')}`;
}

/** The label cells of a row: the words of its groups only where the row above does not stand under them. */
function labelCells(row: FormRow, above: FormRow | undefined, count: number): string[] {
  const cells = Array.from({ length: count }, () => '');
  const path = row.path.slice(-count);
  const skipped = row.path.length - path.length;
  path.forEach((word, level) => {
    const known = level < path.length - 1 && above?.path[level + skipped] === word;
    cells[level] = known ? '' : word;
  });
  return cells;
}
