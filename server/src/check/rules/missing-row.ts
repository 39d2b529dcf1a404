import { finding } from '../finding.ts';
import { quoted } from '../name.ts';
import { byPlace, problemsOf, rowOf, structureSeverity } from '../problems.ts';
import { hasNoFigures } from './no-figures.ts';
import type { Rule } from './rule.ts';

/** A row of the form does not stand in the table (§3, §4); neighbouring ones are named together. */
export const missingRow: Rule = {
  code: 'missing-row',
  *check(report) {
    const problems = problemsOf(report, 'missing-row').filter(({ table }) => !hasNoFigures(table));
    for (const group of byPlace(problems)) {
      const rows = group.map(({ problem }) => quoted(rowOf(problem)));
      const [{ table, problem }] = group;
      const message = {
        zh: `表中缺少${rows.map((row) => row.zh).join('、')}${rows.length > 1 ? `等 ${rows.length} 行` : '一行'}`,
        en: `the table lacks ${rows.length > 1 ? `${rows.length} rows` : 'the row'}: ${rows.map((row) => row.en).join(', ')}`,
      };
      yield finding('missing-row', problem.span, message, structureSeverity(table));
    }
  },
};
