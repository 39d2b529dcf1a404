import type { BoundTable, ReadingProblem } from '../../bind/table.ts';
import type { CellChange } from '../../check/model/found.ts';
import { rowWords, secondRow, type SecondRow } from '../../check/rules/support/secondRow.ts';
import { isCellPerLine } from '../../syntax/row.ts';
import { toText } from '../../text/decimal.ts';
import { overlaps, type Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { placedRows } from '../basis/rows.ts';
import { isTagged } from '../basis/rowShape.ts';
import type { Rewrite } from './rewrite.ts';

/** Takes out either of two rows that stand for the same one, the one first that the sums speak against. */
export function deleteRows(analysis: Analysis, table: BoundTable): Rewrite[] {
  if (isTagged(table) || isCellPerLine(table.notation)) return [];
  return table.problems
    .filter(({ kind }) => kind === 'duplicate-row')
    .flatMap((problem) => {
      const second = secondRow(table, problem);
      if (!second) return [];
      const rewrites = [...deleteSecond(analysis, table, problem, second), ...deleteFirst(analysis, table, second)];
      return second.settles.length > 0 ? rewrites.toReversed() : rewrites;
    });
}

function deleteSecond(analysis: Analysis, table: BoundTable, { span }: ReadingProblem, second: SecondRow): Rewrite[] {
  const words = rowWords(second, 1);
  const title = second.isSame
    ? { zh: '删去重复的一行', en: 'Delete the duplicate row' }
    : { zh: `删去后一行（${words}）`, en: `Delete the second row (${words})` };
  return deletion(analysis, table, span, { title, cells: [] });
}

/** Nothing where the second row has the same figures, would make other sums fail, or lacks a figure of the first. */
function deleteFirst(analysis: Analysis, table: BoundTable, second: SecondRow): Rewrite[] {
  const row = placedRows(table).find((one) => one.row === second.pairs[0]?.[0].slot.row);
  const cells = changesTo(second);
  if (!row || !cells || second.isSame || second.breaks.length > 0) return [];
  const words = rowWords(second, 0);
  const title = { zh: `删去前一行（${words}）`, en: `Delete the first row (${words})` };
  return deletion(analysis, table, row.range, { title, cells });
}

/** What becomes of the first row's figures; undefined where one becomes none. */
function changesTo({ pairs }: SecondRow): CellChange[] | undefined {
  const changes = pairs.flatMap(([first, { figure }]): (CellChange | undefined)[] => {
    if (figure.state === 'number') return [{ cell: first, to: toText(figure.value) }];
    return first.figure.state === figure.state ? [] : [undefined];
  });
  return changes.every((change) => change !== undefined) ? changes : undefined;
}

function deletion(
  { lines }: Analysis,
  table: BoundTable,
  row: Range,
  { title, cells }: Pick<Rewrite, 'title'> & Rewrite['undertaking'],
): Rewrite[] {
  const last = lines.positionAt(row.end).line + 1;
  const range = { start: lines.startOf(lines.positionAt(row.start).line), end: lines.startOf(last) };
  const isShared = table.cells.some(
    (cell) => cell && overlaps(cell.span, { ...range, end: range.end - 1 }) && !overlaps(cell.span, row),
  );
  if (isShared || last >= lines.count) return [];
  return [{ title, settles: 'duplicate-row', changes: [{ range, newText: '' }], undertaking: { cells } }];
}
