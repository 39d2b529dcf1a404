import type { Wording } from '../../forms/schema.ts';
import type { Claim } from '../../narrative/narrative.ts';
import type { FormCell } from '../../narrative/tableLookup.ts';
import { sum, toText } from '../../text/decimal.ts';
import { numberIn } from '../../bind/table.ts';
import { finding } from '../model/found.ts';
import { narrativeOf } from '../model/narrative.ts';
import { cellsBeside, namesOf } from '../wording/mentions.ts';
import type { ReportRule } from './rule.ts';

/** The text says in words what the tables, or an amount beside it, deny. */
export const narrativeClaim = {
  code: 'narrative-claim',
  severity: 'warning',
  looksAt: 'report',
  *check(report) {
    for (const claim of narrativeOf(report).claims)
      yield finding(claim.span, messageOf(claim), {
        ...(claim.doubtful || isInferred(claim) ? { severity: 'hint' as const } : {}),
        related: relatedTo(claim),
      });
  },
} as const satisfies ReportRule;

function messageOf({ claim, said: { zh, en }, cells, whole }: Claim): Wording {
  if (claim.says === 'no-charge')
    return {
      zh: `正文说${zh}，而另一处写有${claim.amount.zh}`,
      en: `the text says that ${en}, but an amount stands elsewhere`,
    };
  const is = [cells, whole].filter(({ length }) => length > 0).map(figureOf);
  return {
    zh: `正文说${zh}，而表中${is.map((one) => one.zh).join('，')}`,
    en: `the text says that ${en}, but in the table ${is.map((one) => one.en).join(' and ')}`,
  };
}

/** The cells by name with what they hold in all. */
function figureOf(cells: readonly FormCell[]): Wording {
  const names = namesOf(cells);
  const total = toText(sum(cells.flatMap(({ cell }) => numberIn(cell) ?? [])));
  return { zh: `${names.zh}是 ${total}`, en: `${names.en} is ${total}` };
}

function isInferred({ cells }: Claim): boolean {
  return cells.some(({ cell }) => cell.placed === 'inferred');
}

function relatedTo({ claim, cells, whole, amount }: Claim) {
  if (claim.says !== 'no-charge' || !amount) return cellsBeside([...cells, ...whole]);
  return [{ span: amount, message: claim.amount }];
}
