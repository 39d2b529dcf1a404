import type { BoundTable, Cell } from '../../bind/table.ts';
import type { FormRow } from '../../forms/form.ts';
import type { Range } from '../../text/span.ts';

/** A row of the form as it stands in a table: from its label, if it has one, to its last figure. */
export interface PlacedRow {
  readonly row: FormRow;
  /** The label; the first figure where there is none. */
  readonly label: Range;
  readonly cells: readonly Cell[];
  readonly range: Range;
}

/** Rows that stand under one group label of the form. */
export interface RowGroup {
  readonly name: string;
  readonly members: readonly (PlacedRow | RowGroup)[];
  readonly range: Range;
}

/** The rows of the form that stand in the table, in the order of the form. */
export function placedRows(table: BoundTable): PlacedRow[] {
  return table.form.rows.flatMap((row) => {
    const label = table.rowLabels.find((candidate) => candidate.row === row)?.span;
    const cells = table.cells.filter((cell) => cell?.slot.row === row) as Cell[];
    const spans = [...(label ? [label] : []), ...cells.map((cell) => cell.span)];
    const [first] = spans;
    return first ? [{ row, label: label ?? first, cells, range: extent(spans) }] : [];
  });
}

/** The rows under the group labels they have in the form, from the given depth of labels on. */
export function groupRows(rows: readonly PlacedRow[], depth = 0): (PlacedRow | RowGroup)[] {
  const [first, ...others] = rows;
  if (!first) return [];
  const name = groupName(first, depth);
  if (name === undefined) return [first, ...groupRows(others, depth)];
  const end = rows.findIndex((row) => groupName(row, depth) !== name);
  const own = end < 0 ? rows : rows.slice(0, end);
  const group = { name, members: groupRows(own, depth + 1), range: extent(own.map((row) => row.range)) };
  return [group, ...groupRows(rows.slice(own.length), depth)];
}

function groupName({ row }: PlacedRow, depth: number): string | undefined {
  return depth < row.path.length - 1 ? row.path[depth] : undefined;
}

/** From the first start to the last end. */
export function extent(ranges: readonly Range[]): Range {
  return {
    start: Math.min(...ranges.map((range) => range.start)),
    end: Math.max(...ranges.map((range) => range.end)),
  };
}
