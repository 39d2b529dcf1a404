import type { Wording } from '../../forms/schema.ts';
import { finding } from '../model/found.ts';
import { quoted } from '../wording/name.ts';
import { problemsIn, rowOf, structureSeverity } from './support/problems.ts';
import { rowWords, secondRow, type SecondRow } from './support/secondRow.ts';
import type { TableRule } from './rule.ts';

/** A row of the form appears twice; the first one counts. */
export const duplicateRow = {
  code: 'duplicate-row',
  severity: 'error',
  looksAt: 'table',
  *check({ table }) {
    for (const problem of problemsIn(table, 'duplicate-row')) {
      const row = quoted(rowOf(problem));
      const second = secondRow(table, problem);
      const which = second ? whichOf(second) : { zh: '', en: '' };
      const more = moreOf(problem.more);
      const message = {
        zh: `${row.zh}在表中已有一行，该行未参与核对${which.zh}${more.zh}`,
        en: `${row.en} is in the table already; this row was left out of the check${which.en}${more.en}`,
      };
      const first = table.rowLabels.find((label) => label.row === problem.row);
      const related = first ? [{ span: first.span, message: { zh: '前面的同一行', en: 'the same row above' } }] : [];
      const relations = second && isBetter(second) ? second.settles.map(({ id }) => id) : [];
      yield finding(problem.span, message, { ...structureSeverity(table), related, relations });
    }
  },
} as const satisfies TableRule;

/** How many more rows there are of which none is told by itself. */
function moreOf(count: number | undefined): Wording {
  if (count === undefined) return { zh: '', en: '' };
  return { zh: `；后面还有 ${count} 行也是这一行`, en: `; ${count} more rows below are the same` };
}

/** Whether the sums ask for the second row and not for the first. */
function isBetter({ settles, breaks }: SecondRow): boolean {
  return settles.length > 0 && breaks.length === 0;
}

/** What stands in either row, and which of them the sums ask for. */
function whichOf(second: SecondRow): Wording {
  if (second.isSame) return { zh: '；两行数字相同', en: '; both rows have the same figures' };
  const [above, here] = [rowWords(second, 0), rowWords(second, 1)];
  const due = dueOf(second);
  return {
    zh: `；前一行 ${above}，该行 ${here}${due.zh}`,
    en: `; the one above has ${above}, this one ${here}${due.en}`,
  };
}

function dueOf(second: SecondRow): Wording {
  if (isBetter(second)) return { zh: '；该行与各项之和相符，前一行不符', en: '; the sums agree with this one' };
  if (second.breaks.length > 0 && second.settles.length === 0)
    return { zh: '；前一行与各项之和相符', en: '; the sums agree with the one above' };
  return { zh: '', en: '' };
}
