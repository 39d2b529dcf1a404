import type { JudgedTable } from '../../check/model/report.ts';
import type { Cell } from '../../bind/table.ts';
import type { Figure } from '../../syntax/figure.ts';
import { isDividedByMarks } from '../../syntax/row.ts';
import { equals } from '../../text/decimal.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { readDocument } from '../../workspace/document.ts';
import { withChanges, type TextChange } from '../../text/change.ts';
import type { FigureAddress } from './view.ts';

/** A figure that an edit is to put in a place. */
export interface MeantFigure {
  readonly at: FigureAddress;
  readonly figure: Figure;
}

interface ReportWithTables {
  readonly tables: readonly JudgedTable[];
}

/** A key for each place for a figure in a document. */
function addressKey({ report, form, nth, slot }: FigureAddress): string {
  return `${report}/${form}/${nth}/${slot}`;
}

/** The cells of the reports by their keys. */
function cellsByKey(reports: readonly ReportWithTables[]): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  reports.forEach(({ tables }, report) => {
    const seen = new Map<string, number>();
    for (const { table } of tables) {
      const form = table.form.name;
      const nth = seen.get(form) ?? 0;
      seen.set(form, nth + 1);
      for (const cell of table.cells)
        if (cell) cells.set(addressKey({ report, form, nth, slot: cell.slot.index }), cell);
    }
  });
  return cells;
}

/**
 * Whether the draft is read after the changes as it was before but for those figures, which are as meant; blanks may
 * come with rows that are put in.
 */
export function isReadAsMeant(
  analysis: Analysis,
  changes: readonly TextChange[],
  meant: readonly MeantFigure[],
): boolean {
  const before = cellsByKey(analysis.reports);
  const read = readDocument(withChanges(analysis.text, changes), analysis.document.by);
  const after = cellsByKey(read.reports.map(({ report }) => report));
  const figures = new Map(meant.map(({ at, figure }) => [addressKey(at), figure]));
  if (![...figures].every(([key, figure]) => isSameFigure(after.get(key)?.figure, figure))) return false;
  return [...new Set([...before.keys(), ...after.keys()])].every(
    (key) => figures.has(key) || isUntouched(before.get(key), after.get(key)),
  );
}

function isUntouched(before: Cell | undefined, after: Cell | undefined): boolean {
  if (!before) return after?.figure.state === 'blank';
  return after?.text === before.text && (after.placed === before.placed || after.placed === 'evident');
}

/** Whether two figures say the same; a unit and a remark do not count. */
function isSameFigure(one: Figure | undefined, other: Figure): boolean {
  if (one?.state === 'number' && other.state === 'number') return equals(one.value, other.value);
  return one?.state === other.state;
}

/**
 * Whether a number may take the place of another in the table without a look at what comes of it: marks
 * divide its cells, and every figure of it is where its label says.
 */
export function isPlainlyDivided({ table }: JudgedTable): boolean {
  return isDividedByMarks(table.notation) && table.cells.every((cell) => !cell || cell.placed === 'evident');
}
