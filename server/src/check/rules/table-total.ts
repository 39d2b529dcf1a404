import type { OrdinaryTable } from '../../bind/ordinary.ts';
import { toText } from '../../text/decimal.ts';
import { finding, type Found } from '../model/found.ts';
import { failingTotals, type StatedTotal } from '../judge/ordinaryTotals.ts';
import { standsWhole } from '../repair/cellEdit.ts';
import { writeNumeral } from '../repair/figureStyle.ts';
import type { ReportRule } from './rule.ts';

/** A labelled total of an ordinary table is not the sum of its column or row, whichever parts it may mean. */
export const tableTotal = {
  code: 'table-total',
  severity: 'warning',
  looksAt: 'report',
  *check({ ordinary }) {
    for (const table of ordinary) yield* totalsIn(table);
  },
} as const satisfies ReportRule;

function totalsIn(table: OrdinaryTable): Found[] {
  return failingTotals(table).map((failing) => {
    const { label, total, sum, difference, parts } = failing;
    const values = [total.text, toText(sum), toText(difference)] as const;
    const message = {
      zh: `“${label}”为 ${values[0]}，各项之和为 ${values[1]}，相差 ${values[2]}`,
      en: `“${label}” is ${values[0]}, its parts add up to ${values[1]}; difference ${values[2]}`,
    };
    const related = parts.map(({ cell }) => ({ span: cell.span, message: { zh: '计入合计', en: 'a part' } }));
    return finding(total.span, message, { related, repairs: [repairOf(failing)] });
  });
}

function repairOf({ label, total, figure, sum }: StatedTotal) {
  const to = toText(sum);
  return {
    title: { zh: `将“${label}”由 ${total.text} 改为 ${to}`, en: `Change “${label}” from ${total.text} to ${to}` },
    cells: [],
    edits: standsWhole(total)
      ? [{ span: total.span, newText: writeNumeral({ text: total.text, figure }, to, '') }]
      : [],
    slip: undefined,
    safe: false,
  };
}
