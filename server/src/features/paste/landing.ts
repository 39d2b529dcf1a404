import type { BoundTable, Cell } from '../../bind/table.ts';
import { withChanges, type TextChange } from '../../text/change.ts';
import type { Range } from '../../text/span.ts';
import { within } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { readDocument, type ReadDocument } from '../../workspace/document.ts';
import { amidBlanks } from '../basis/change.ts';
import { areAlike, type Put } from './figureText.ts';

/** Whether the draft is read after the changes as before, but for the figures that were put into its cells. */
export function putsLand(analysis: Analysis, changes: readonly TextChange[], puts: readonly Put[]): boolean {
  const after = readAfter(analysis, changes);
  const meant = new Map(puts.map(({ cell, figure }) => [cell, figure]));
  const tables = tablesOf(after);
  return (
    frameOf(after) === frameOf(analysis.document) &&
    tablesOf(analysis.document).every((table, nth) =>
      areCellsAs(table, tables[nth], (cell, now) => {
        const put = cell && meant.get(cell);
        return put ? now?.placed === 'evident' && areAlike(put.figure, now.figure) : isSame(cell, now);
      }),
    )
  );
}

/**
 * Whether the draft is read after the text was put in as before, and in the text itself the figures of that table; any
 * table at all, where none is given.
 */
export function textLands(analysis: Analysis, change: TextChange, table: BoundTable | undefined): boolean {
  const after = readAfter(analysis, [change]);
  const { start } = change.range;
  const inside = { start, end: start + change.newText.length };
  const [own, others] = divided(tablesOf(after), inside);
  const before = tablesOf(analysis.document);
  return (
    headingsOf(after) === headingsOf(analysis.document) &&
    before.length === others.length &&
    before.every((one, nth) => areCellsAs(one, others[nth], isSame)) &&
    (!table || (own.length === 1 && areCellsAs(table, own[0], areFiguresAlike)))
  );
}

function readAfter({ text, document }: Analysis, changes: readonly TextChange[]): ReadDocument {
  return readDocument(withChanges(text, amidBlanks(text, changes)), document.by);
}

function tablesOf({ reports }: ReadDocument): BoundTable[] {
  return reports.flatMap(({ report }) => report.tables.map(({ table }) => table));
}

/** What stays of a document when figures of its tables are exchanged. */
function frameOf(document: ReadDocument): string {
  const tables = tablesOf(document).map(({ form, notation }) => `${form.name} ${form.edition} ${notation}`);
  return [headingsOf(document), ...tables].join('\n');
}

function headingsOf({ reports }: ReadDocument): string {
  return reports
    .map(({ title, sections }) => [title?.text, ...sections.map((one) => one.title)].join('\n'))
    .join('\n\n');
}

function areCellsAs(
  table: BoundTable,
  now: BoundTable | undefined,
  areAlike: (cell: Cell | undefined, now: Cell | undefined) => boolean,
): boolean {
  if (now?.form !== table.form) return false;
  return table.cells.every((cell, index) => areAlike(cell, now.cells[index]));
}

function isSame(cell: Cell | undefined, now: Cell | undefined): boolean {
  return cell?.text === now?.text && cell?.placed === now?.placed;
}

function areFiguresAlike(cell: Cell | undefined, now: Cell | undefined): boolean {
  if (!cell || !now) return cell === now;
  return now.placed === 'evident' && areAlike(cell.figure, now.figure);
}

function divided(tables: readonly BoundTable[], range: Range): [BoundTable[], BoundTable[]] {
  return [tables.filter(({ span }) => within(span, range)), tables.filter(({ span }) => !within(span, range))];
}
