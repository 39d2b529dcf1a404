import { printedRows } from '../../forms/layout.ts';
import type { FormRow } from '../../forms/form.ts';
import type { BoundTable } from '../../bind/table.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { TemplateStyle } from '../../kinds/snippet.ts';
import { changesNoFigure } from '../../workspace/undertaking.ts';
import type { Completion } from './completion.ts';
import { placedRows } from '../basis/rows.ts';
import { drawRow, shapeBelow, type RowShape } from '../basis/rowShape.ts';
import { reportAt } from '../basis/locate.ts';
import { within } from '../../text/span.ts';
import type { Typing } from '../basis/typing.ts';

/** The rows of the form that are missing at the place, in the shape of the table's other rows. */
export function completeRow(analysis: Analysis, typing: Typing, style: TemplateStyle = {}): Completion[] {
  const { offset, line, before, after } = typing;
  if (!/^[\s|]*[^\s|]*$/.test(before) || after.trim() !== '') return [];
  const table = tableAround(analysis, line.start, offset);
  if (!table) return [];
  const standing = placedRows(table).filter(({ range }) => !within(range, line)); // what the line holds may become another row
  const above = standing.findLast(({ range }) => range.start < line.start)?.row;
  const below = standing.find(({ range }) => range.start >= line.start)?.row;
  const order = (row: FormRow | undefined, otherwise: number) => (row ? table.form.rows.indexOf(row) : otherwise);
  const lineAbove = analysis.lines.textOf(analysis.lines.positionAt(line.start).line - 1);
  const shape = shapeBelow(table, lineAbove, above);
  return printedRows(table.form)
    .filter((row) => order(row, 0) > order(above, -1) && order(row, 0) < order(below, Infinity))
    .filter((row) => !standing.some((other) => standsFor(row, other.row) || standsFor(other.row, row)))
    .map((row) => completionOf(row, shape, typing, style));
}

/** Whether one row, that of other services, takes the place of the other, an inspection say. */
function standsFor(one: FormRow, other: FormRow): boolean {
  return one.insteadOf.includes(other.key);
}

/** The table in whose rows the line stands, or right below which it does. */
function tableAround({ lines, ...analysis }: Analysis, lineStart: number, offset: number): BoundTable | undefined {
  const previous = lines.startOf(lines.positionAt(lineStart).line - 1);
  return reportAt({ lines, ...analysis }, offset)?.tables.find(
    ({ table }) => table.span.start < lineStart && table.span.end >= previous,
  )?.table;
}

function completionOf(
  row: FormRow,
  shape: RowShape | undefined,
  { line, before, offset }: Typing,
  { zeros }: TemplateStyle,
): Completion {
  const common = {
    kind: 'row',
    label: row.label,
    detail: row.meaning?.zh ?? '',
    words: [],
    undertaking: changesNoFigure,
  } as const;
  if (!shape) {
    const typed = before.trimStart().length;
    return { ...common, range: { start: offset - typed, end: offset }, snippet: row.label };
  }
  const figures = row.block.columns.map((_, i) => (zeros ? `\${${i + 1}:0}` : `\${${i + 1}}`));
  return { ...common, range: line, snippet: drawRow(row, figures, shape) };
}
