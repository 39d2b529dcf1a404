import { finding } from '../model/found.ts';
import { asPrinted } from '../../forms/layout.ts';
import { quoted, rowName } from '../wording/name.ts';
import { byPlace, lostFigures, problemsIn, structureSeverity, unreadTogether } from './support/problems.ts';
import { hasNoFigures } from './no-figures.ts';
import type { TableRule } from './rule.ts';

/** More rows than these are only counted. */
const mostNames = 6;

/** A row of the form is missing from the table; neighbouring ones are told together, by the row that most drafts have in their place. */
export const missingRow = {
  code: 'missing-row',
  severity: 'error',
  looksAt: 'table',
  *check({ table }) {
    if (hasNoFigures(table) || lostFigures(table)) return;
    const told = new Set(unreadTogether(table));
    for (const group of byPlace(problemsIn(table, 'missing-row').filter((problem) => !told.has(problem)))) {
      const rows = asPrinted(
        group.flatMap(({ row }) => row ?? []),
        table.form,
      );
      const count = rows.length;
      const names = rows.slice(0, mostNames).map((row) => quoted(rowName(row)));
      const rest = count > mostNames ? ', …' : '';
      const message = {
        zh: `表中缺少${names.map((name) => name.zh).join('、')}${count > 1 ? `等 ${count} 行` : '一行'}`,
        en: `the table lacks ${count > 1 ? `${count} rows` : 'the row'}: ${names.map((name) => name.en).join(', ')}${rest}`,
      };
      yield finding(group[0].span, message, structureSeverity(table));
    }
  },
} as const satisfies TableRule;
