import { headOf } from './support/cells.ts';
import { finding } from '../model/found.ts';
import { sectionsStand, stillFillingIn, stillWriting } from './support/progress.ts';
import type { BoundTable } from '../../bind/table.ts';
import type { ReportRule } from './rule.ts';

/** A table of the form without a single figure: its figures were lost or never filled in. */
export const noFigures = {
  code: 'no-figures',
  severity: 'warning',
  looksAt: 'report',
  *check(report) {
    for (const { table } of report.tables) {
      if (!hasNoFigures(table)) continue;
      const { section } = table.form;
      const isTableAlone = report.kind.sections.length === 0;
      const unfinished =
        isTableAlone || !sectionsStand(report) || stillWriting(report, section) || stillFillingIn(report, section);
      const severity = unfinished ? 'information' : 'warning';
      const message = {
        zh: `“${table.form.title.zh}”表中没有一个数字，无法核对`,
        en: `the table of ${table.form.title.en} has no figure at all; nothing can be checked`,
      };
      yield finding(headOf(table), message, { severity });
    }
  },
} as const satisfies ReportRule;

/** Whether nothing stands in any of the table's cells, and no figure of it was left unread. */
export function hasNoFigures(table: BoundTable): boolean {
  const unread = table.problems.some(({ kind }) => kind === 'unread-row' || kind === 'unknown-row');
  return !unread && table.cells.every((cell) => cell === undefined || ['blank', 'words'].includes(cell.figure.state));
}
