import type { BoundTable } from '../../bind/table.ts';
import { cellEdit, standsWhole } from '../../check/repair/cellEdit.ts';
import type { FormRow } from '../../forms/form.ts';
import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { withChanges, type TextChange } from '../../text/change.ts';
import { amidBars, changesOf } from '../basis/change.ts';
import { drawRow, isTagged, shapeBelow } from '../basis/rowShape.ts';
import { placedRows, type PlacedRow } from '../basis/rows.ts';

/** Rows to be put into a table with the texts of their figures, by the keys of their columns. */
export type NewRows = ReadonlyMap<FormRow, ReadonlyMap<string, string>>;

/** A way to write new rows behind a row that stands, or in front of it; undefined where it is none for the table. */
type Way = (row: FormRow, texts: ReadonlyMap<string, string>, above: FormRow | undefined) => string | undefined;

/** The ways to put the rows in their places, the tidiest first; none where one has no place. Whether one does is seen when it is read. */
export function rowChanges(analysis: Analysis, table: BoundTable, rows: NewRows): TextChange[][] {
  const runs = runsOf(table, [...rows.keys()]);
  if (runs.flatMap((run) => run.rows).length < rows.size) return [];
  const written = (way: (run: Run) => Way, unit: (range: Range) => Range) => {
    const changes = runs.map((run) => runChange(analysis, run, rows, way(run), unit(run.beside)));
    return changes.every((change) => change !== undefined) ? [changes] : [];
  };
  const lines = (range: Range) => linesOf(analysis, range);
  const element = (range: Range) => elementOf(analysis, range);
  return [
    ...written((run) => (isLike(analysis, run) ? copied(analysis, run.model, lines(run.model.range)) : noWay), lines),
    ...written((run) => drawn(analysis, table, run), lines),
    ...(isTagged(table) ? written(({ model }) => copied(analysis, model, element(model.range)), element) : []),
    ...written(({ model }) => copied(analysis, model, lines(model.range)), lines),
  ];
}

const noWay: Way = () => undefined;

/** Whether the new rows stand under the same groups as the model, and no word of a group in its line, which a copy would repeat. */
function isLike({ text, lines }: Analysis, { model: { row, label }, rows }: Run): boolean {
  const groups = (one: FormRow) => one.path.slice(0, -1).join('\n');
  const before = text.slice(lines.startOf(lines.positionAt(label.start).line), label.start);
  return rows.every((one) => groups(one) === groups(row)) && !/[\p{L}\p{N}]/u.test(before);
}

/** New rows that follow each other in the form, with what they are put beside and a row to be written like. */
interface Run {
  readonly model: PlacedRow;
  /** A row that stands, or the head of their block. */
  readonly beside: Range;
  readonly isBehind: boolean;
  /** The row of the form that they follow in the table; undefined below a head. */
  readonly above: FormRow | undefined;
  readonly rows: FormRow[];
}

/** The runs of rows, each behind the nearest row above in its block, else in front of the nearest below, else behind the head of the block. */
function runsOf(table: BoundTable, rows: readonly FormRow[]): Run[] {
  const standing = placedRows(table);
  const runs: Run[] = [];
  for (const row of table.form.rows.filter((one) => rows.includes(one))) {
    const run = runOf(table, standing, row);
    const same = runs.find(({ beside, isBehind }) => beside === run?.beside && isBehind === run.isBehind);
    if (same) same.rows.push(row);
    else if (run) runs.push(run);
  }
  return runs;
}

function runOf({ form, columnLabels }: BoundTable, standing: readonly PlacedRow[], row: FormRow): Run | undefined {
  const place = form.rows.indexOf(row);
  const own = standing.filter((placed) => placed.row.block === row.block);
  const above = own.findLast((placed) => form.rows.indexOf(placed.row) < place);
  const [below] = own;
  if (above) return { model: above, beside: above.range, isBehind: true, above: above.row, rows: [row] };
  if (below) return { model: below, beside: below.range, isBehind: false, above: undefined, rows: [row] };
  const heads = columnLabels.filter(({ column }) => row.block.columns.includes(column));
  const last = heads.toSorted((one, other) => other.span.end - one.span.end)[0]?.span;
  const alike = standing.filter((placed) => placed.cells.length === row.block.columns.length);
  const model = alike.findLast((placed) => last && placed.range.start < last.start) ?? alike[0] ?? standing[0];
  return model && last && { model, beside: last, isBehind: true, above: undefined, rows: [row] };
}

function runChange({ text }: Analysis, run: Run, texts: NewRows, way: Way, place: Range): TextChange | undefined {
  let { above } = run;
  const written = run.rows.map((row) => {
    const own = way(row, texts.get(row) ?? new Map(), above);
    above = row;
    return own;
  });
  if (!written.every((one) => one !== undefined)) return undefined;
  const gap = /\n[ \t]*$/.exec(text.slice(0, place.start))?.[0] ?? (place.start === 0 ? '\n' : '');
  const at = run.isBehind ? place.end : place.start;
  const newText = written.map((one) => (run.isBehind ? gap + one : one + gap)).join('');
  return { range: { start: at, end: at }, newText };
}

/** The row as a line of its own, in a notation whose rows are lines. */
function drawn({ lines }: Analysis, table: BoundTable, { beside }: Run): Way {
  const line = lines.textOf(lines.positionAt(beside.end).line);
  return (own, texts, above) => {
    const shape = shapeBelow(table, line, above);
    const figures = own.block.columns.map(({ key }) => texts.get(key) ?? '');
    return shape && drawRow(own, figures, shape);
  };
}

/** The row as another row is written, with its own label and figures in the places of that one's. */
function copied({ text }: Analysis, model: PlacedRow, place: Range): Way {
  const { label, cells } = model;
  if (!cells.every((cell) => standsWhole(cell)) || cells[0]?.span === label) return noWay;
  return (row, texts) => {
    const { columns } = row.block;
    const isSame = row.block === model.row.block;
    if (!isSame && columns.length !== cells.length) return undefined;
    const keyOf = (at: number) => (isSame ? cells[at]?.slot.column.key : columns[at]?.key) ?? '';
    const figures = cells.map((cell, at) => cellEdit(cell, texts.get(keyOf(at)) ?? ''));
    const filled = changesOf(figures).filter(({ range, newText }) => newText !== '' || range.end > range.start);
    const changes = [{ range: label, newText: row.label }, ...amidBars(text, filled)];
    const moved = changes.map(({ range: { start, end }, newText }) => ({
      range: { start: start - place.start, end: end - place.start },
      newText,
    }));
    return withChanges(text.slice(place.start, place.end), moved);
  };
}

function linesOf({ lines }: Analysis, range: Range): Range {
  const last = lines.positionAt(range.end).line;
  return {
    start: lines.startOf(lines.positionAt(range.start).line),
    end: lines.startOf(last) + lines.textOf(last).length,
  };
}

/** From the tag that opens a row of HTML to the one that closes it. */
function elementOf({ text }: Analysis, { start, end }: Range): Range {
  const lower = text.toString().toLowerCase();
  const open = lower.lastIndexOf('<tr', start);
  const close = lower.indexOf('</tr>', end);
  return { start: open < 0 ? start : open, end: close < 0 ? end : close + '</tr>'.length };
}
