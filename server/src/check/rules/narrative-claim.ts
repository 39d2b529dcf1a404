import type { Wording } from '../../forms/schema.ts';
import type { Claim } from '../../narrative/narrative.ts';
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

function messageOf({ claim, cells }: Claim): Wording {
  const { zh, en } = claim.said;
  if (claim.says === 'no-charge')
    return {
      zh: `正文说${zh}，而另一处写有${claim.amount.zh}`,
      en: `the text says that ${en}, but an amount stands elsewhere`,
    };
  const names = namesOf(cells);
  const total = toText(sum(cells.flatMap(({ cell }) => numberIn(cell) ?? [])));
  return {
    zh: `正文说${zh}，而表中${names.zh}是 ${total}`,
    en: `the text says that ${en}, but in the table ${names.en} is ${total}`,
  };
}

function isInferred({ cells }: Claim): boolean {
  return cells.some(({ cell }) => cell.placed === 'inferred');
}

function relatedTo({ claim, cells, amount }: Claim) {
  if (claim.says !== 'no-charge' || !amount) return cellsBeside(cells);
  return [{ span: amount, message: claim.amount }];
}
