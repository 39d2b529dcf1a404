import type { Wording } from '../../forms/schema.ts';
import type { ClaimKind } from '../../narrative/claims.ts';
import type { Claim } from '../../narrative/narrative.ts';
import { sum, toText } from '../../text/decimal.ts';
import { numberIn } from '../../bind/table.ts';
import { finding } from '../model/finding.ts';
import { cellsBeside, narrativeOf, namesOf } from '../model/narrative.ts';
import type { Rule } from './rule.ts';

const said: Readonly<Record<ClaimKind, Wording>> = {
  'no-requests': { zh: '没有收到申请', en: 'no request came in' },
  'no-cases': { zh: '没有行政复议、行政诉讼', en: 'there was no review or litigation' },
  'none-carried': { zh: '没有结转', en: 'nothing was carried over' },
  'all-handled': { zh: '全部办结', en: 'everything was handled' },
  'no-charge': { zh: '没有收费', en: 'nothing was charged' },
};

/** The text says in words what the tables, or an amount beside it, deny. */
export const narrativeClaim: Rule = {
  code: 'narrative-claim',
  *check(report) {
    for (const claim of narrativeOf(report).claims)
      yield finding('narrative-claim', claim.span, messageOf(claim), {
        ...(claim.doubtful || isInferred(claim) ? { severity: 'hint' as const } : {}),
        related: relatedTo(claim),
      });
  },
};

function messageOf({ kind, cells, amount }: Claim): Wording {
  const { zh, en } = said[kind];
  if (amount)
    return { zh: `正文说${zh}，而另一处写有收费金额`, en: `the text says that ${en}, but an amount stands elsewhere` };
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

function relatedTo({ cells, amount }: Claim) {
  if (!amount) return cellsBeside(cells);
  return [{ span: amount, message: { zh: '收费金额', en: 'the amount charged' } }];
}
