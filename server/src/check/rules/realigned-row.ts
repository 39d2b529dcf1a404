import type { ReadingProblem } from '../../bind/table.ts';
import { finding, type Finding } from '../model/finding.ts';
import { problemsIn, rowOf } from './support/problems.ts';
import type { TableRule } from './rule.ts';

/** Rows whose figures were placed by inference, from sums or from the order of rows; once a table. */
export const realignedRow: TableRule = {
  code: 'realigned-row',
  *check({ table }) {
    const [first, ...others] = problemsIn(table, 'realigned-row');
    if (first) yield realigned(first, others);
  },
};

function realigned(first: ReadingProblem, others: readonly ReadingProblem[]): Finding {
  const rows = [first, ...others].map(rowOf);
  const message = {
    zh: `有 ${rows.length} 行的数字是推断归栏的，请核对：${rows.map((row) => row.zh).join('、')}`,
    en: `the figures of ${rows.length} rows were placed by inference, please check: ${rows.map((row) => row.en).join('; ')}`,
  };
  const related = others.map((problem) => ({ span: problem.span, message: rowOf(problem) }));
  return finding('realigned-row', first.span, message, { related });
}
