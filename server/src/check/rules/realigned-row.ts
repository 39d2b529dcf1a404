import type { ReadingProblem } from '../../bind/table.ts';
import { finding, type Found } from '../model/found.ts';
import { problemsIn, rowOf } from './support/problems.ts';
import type { TableRule } from './rule.ts';

/** Rows whose figures were placed by inference, from sums or from the order of rows; once a table. */
export const realignedRow = {
  code: 'realigned-row',
  severity: 'information',
  looksAt: 'table',
  *check({ table }) {
    const [first, ...others] = problemsIn(table, 'realigned-row');
    if (first) yield realigned(first, others);
  },
} as const satisfies TableRule;

function realigned(first: ReadingProblem, others: readonly ReadingProblem[]): Found {
  const rows = [first, ...others].map(rowOf);
  const named = rows.filter(({ zh }) => zh !== '');
  const message = {
    zh: `有 ${rows.length} 行的数字是推断归栏的，请核对${named.length > 0 ? '：' : ''}${named.map((row) => row.zh).join('、')}`,
    en: `the figures of ${rows.length === 1 ? 'one row' : `${rows.length} rows`} were placed by inference, please check${named.length > 0 ? ': ' : ''}${named.map((row) => row.en).join('; ')}`,
  };
  const related = others.map((problem) => ({ span: problem.span, message: rowOf(problem) }));
  return finding(first.span, message, { related });
}
