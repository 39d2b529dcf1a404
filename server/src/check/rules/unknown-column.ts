import type { ReadingProblem } from '../../bind/table.ts';
import { finding, type Found } from '../model/found.ts';
import { byPlace, problemsIn } from './support/problems.ts';
import type { TableRule } from './rule.ts';

/** Names in a head that no column of the form has, so that the figures below were placed by order alone; once a table. */
export const unknownColumn = {
  code: 'unknown-column',
  severity: 'information',
  looksAt: 'table',
  *check({ table }) {
    const [first, ...others] = problemsIn(table, 'unknown-column');
    if (first) yield unknown(first, others);
  },
} as const satisfies TableRule;

function unknown(first: ReadingProblem, others: readonly ReadingProblem[]): Found {
  const names = [first, ...others].map(({ text = '' }) => text);
  const zh = names.map((name) => `“${name}”`).join('');
  const en = names.map((name) => `“${name}”`).join(', ');
  const related = byPlace(others).map(([{ span, text = '' }]) => ({
    span,
    message: { zh: `“${text}”`, en: `“${text}”` },
  }));
  return finding(
    first.span,
    {
      zh: `表头的${zh}不是这张表的栏目，下面的数字各归哪一栏不能确定，请核对`,
      en: `this table has no column for ${en} of its head; which column a figure below belongs to is not certain, please check`,
    },
    { related },
  );
}
