import type { BoundTable, Cell } from '../../bind/table.ts';
import { relationsBroken } from '../../check/repair/totals.ts';
import { quoted, rowName } from '../../check/wording/name.ts';
import type { FormRow } from '../../forms/form.ts';
import { asPrinted } from '../../forms/layout.ts';
import type { Wording } from '../../forms/schema.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { TextChange } from '../../text/change.ts';
import { changesNoFigure } from '../../workspace/undertaking.ts';
import type { Rewrite } from './rewrite.ts';
import { placedRows } from '../basis/rows.ts';
import { drawRow, shapeBelow } from '../basis/rowShape.ts';

/**
 * Puts the rows that the table lacks in their places, their figures blank; only where every other row was read and
 * no sum fails by it. Where one row may stand for several, as most drafts have it, that one is offered first.
 */
export function insertRows(analysis: Analysis, table: BoundTable): Rewrite[] {
  if (table.problems.some(({ kind }) => kind !== 'missing-row')) return [];
  const missing = table.problems.flatMap(({ row }) => row ?? []);
  const printed = asPrinted(missing, table.form);
  if (printed.length === missing.length) return insertionOf(analysis, table, missing, titleCounting(missing.length));
  return [
    ...insertionOf(analysis, table, printed, titleNaming(printed, missing)),
    ...insertionOf(analysis, table, missing, titleNaming(missing, printed)),
  ];
}

function insertionOf(analysis: Analysis, table: BoundTable, missing: readonly FormRow[], title: Wording): Rewrite[] {
  if (relationsBroken(table, withBlankRows(table, missing)).length > 0) return [];
  const changes = runsOf(table, missing).flatMap((run) => insertion(analysis, table, run));
  if (changes.length === 0) return [];
  return [{ title, settles: 'missing-row', changes, undertaking: changesNoFigure }];
}

/** The cells with blanks for the rows: a sum that is too great already fails as soon as all its parts stand. */
function withBlankRows({ form, cells, span }: BoundTable, rows: readonly FormRow[]): (Cell | undefined)[] {
  const blank = { text: '', span, figure: { state: 'blank' }, placed: 'evident' } as const;
  return form.slots.map((slot) => cells[slot.index] ?? (rows.includes(slot.row) ? { ...blank, slot } : undefined));
}

function titleCounting(count: number): Wording {
  return {
    zh: `补入缺少的 ${count} 行`,
    en: count === 1 ? 'Insert the missing row' : `Insert the ${count} missing rows`,
  };
}

/** Where there is a choice of rows: with the names of those that the other choice has not. */
function titleNaming(rows: readonly FormRow[], others: readonly FormRow[]): Wording {
  const names = rows.filter((row) => !others.includes(row)).map((row) => quoted(rowName(row)));
  const [zh, en] = [names.map((name) => name.zh).join('、'), names.map((name) => name.en).join(', ')];
  if (names.length === rows.length) return { zh: `补入${zh}`, en: `Insert ${en}` };
  return { zh: `补入缺少的 ${rows.length} 行，其中${zh}`, en: `Insert the ${rows.length} missing rows, with ${en}` };
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
