import type { BoundTable } from '../../bind/table.ts';
import type { FormRow } from '../../forms/form.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { TextChange } from '../../text/change.ts';
import { changesNoFigure } from '../../workspace/undertaking.ts';
import type { Rewrite } from './rewrite.ts';
import { placedRows } from '../basis/rows.ts';
import { drawRow, shapeBelow } from '../basis/rowShape.ts';

/** Puts the rows that the table lacks in their places, their figures blank; only where every other row was read. */
export function insertRows(analysis: Analysis, table: BoundTable): Rewrite[] {
  if (table.problems.some(({ kind }) => kind !== 'missing-row')) return [];
  const missing = table.problems.flatMap(({ row }) => row ?? []);
  const changes = runsOf(table, missing).flatMap((run) => insertion(analysis, table, run));
  if (changes.length === 0) return [];
  const rows = missing.length === 1 ? '1 missing row' : `${missing.length} missing rows`;
  const title = { zh: `补入缺少的 ${missing.length} 行`, en: `Insert the ${rows}` };
  return [{ title, settles: 'missing-row', changes, undertaking: changesNoFigure }];
}

/** Missing rows that follow each other in the form, below a row that stands. */
interface Run {
  readonly above: FormRow;
  readonly rows: FormRow[];
}

/** The runs of missing rows; what is missing above the first row that stands is left to the author. */
function runsOf(table: BoundTable, missing: readonly FormRow[]): Run[] {
  const runs: Run[] = [];
  const standing = new Set(placedRows(table).map(({ row }) => row));
  let above: FormRow | undefined;
  for (const row of table.form.rows) {
    if (standing.has(row)) above = row;
    else if (above && missing.includes(row)) {
      const run = runs.at(-1);
      if (run?.above === above) run.rows.push(row);
      else runs.push({ above, rows: [row] });
    }
  }
  return runs;
}

function insertion({ lines }: Analysis, table: BoundTable, { above, rows }: Run): TextChange[] {
  const place = placedRows(table).find(({ row }) => row === above);
  const line = lines.positionAt(place?.range.end ?? 0).line;
  const text = lines.textOf(line);
  let neighbour = above;
  const drawn = rows.flatMap((row) => {
    const shape = shapeBelow(table, text, neighbour);
    neighbour = row;
    return shape
      ? [
          `\n${drawRow(
            row,
            row.block.columns.map(() => ''),
            shape,
          )}`,
        ]
      : [];
  });
  const end = lines.startOf(line) + text.length;
  return drawn.length > 0 ? [{ range: { start: end, end }, newText: drawn.join('') }] : [];
}
