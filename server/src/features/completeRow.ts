import { printedRows } from '../forms/layout.ts';
import type { FormRow } from '../forms/form.ts';
import type { BoundTable } from '../bind/table.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Completion } from './completion.ts';
import { rowsOf } from './rows.ts';
import { reportAt } from './locate.ts';
import type { Typing } from './typing.ts';

/** The rows of the form that are missing at the place, in the shape of the table's other rows. */
export function completeRow(analysis: Analysis, typing: Typing): Completion[] {
  const { offset, line, before, after } = typing;
  if (!/^[\s|]*[^\s|]*$/.test(before) || after.trim() !== '') return [];
  const table = tableAround(analysis, line.start, offset);
  if (!table) return [];
  const standing = rowsOf(table).filter(({ range }) => range.end < line.start || range.start > line.end);
  const above = standing.findLast(({ range }) => range.end < line.start)?.row;
  const below = standing.find(({ range }) => range.start > line.end)?.row;
  const order = (row: FormRow | undefined, otherwise: number) => (row ? table.form.rows.indexOf(row) : otherwise);
  const cells = cellsAbove(analysis, line.start);
  return printedRows(table.form)
    .filter((row) => order(row, 0) > order(above, -1) && order(row, 0) < order(below, Infinity))
    .map((row) => completionOf(row, above, table, cells, typing));
}

/** The table in whose rows the line stands, or right below which it does. */
function tableAround({ lines, ...analysis }: Analysis, lineStart: number, offset: number): BoundTable | undefined {
  const previous = lines.startOf(lines.positionAt(lineStart).line - 1);
  return reportAt({ lines, ...analysis }, offset)?.tables.find(
    ({ table }) => table.span.start < lineStart && table.span.end >= previous,
  )?.table;
}

/** How many cells the row above the line has. */
function cellsAbove({ lines }: Analysis, lineStart: number): number {
  const above = lines.textOf(lines.positionAt(lineStart).line - 1).trim();
  return above.replace(/^\||\|$/g, '').split('|').length;
}

function completionOf(
  row: FormRow,
  above: FormRow | undefined,
  table: BoundTable,
  cells: number,
  { line, before, offset }: Typing,
): Completion {
  const common = { kind: 'row', label: row.label, detail: row.meaning?.zh ?? '', words: [] } as const;
  if (table.notation !== 'pipe') {
    const typed = before.trimStart().length;
    return { ...common, range: { start: offset - typed, end: offset }, snippet: row.label };
  }
  const figures = row.block.columns.map((_, i) => `\${${i + 1}:0}`);
  const labels = labelCells(row, above, Math.max(1, cells - figures.length));
  return { ...common, range: line, snippet: `| ${[...labels, ...figures].join(' | ')} |` };
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
