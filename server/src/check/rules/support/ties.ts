import type { Cell } from '../../../bind/table.ts';
import type { Decimal } from '../../../text/decimal.ts';
import { convertedIn, isOff, type Converted } from '../../judge/conversion.ts';
import { judgeRelation, type Judgement } from '../../judge/judge.ts';
import type { JudgedTable } from '../../model/report.ts';

/** What a figure is tied by: the sums and the conversions it stands in that hold, and those that fail. */
export interface Ties {
  readonly holding: readonly Judgement[];
  readonly failing: readonly Judgement[];
  readonly agreeing: readonly Converted[];
  readonly off: readonly Converted[];
}

export function tiesOf(cell: Cell, judged: JudgedTable): Ties {
  const sums = judged.judgements.filter(({ relation }) => standsIn(cell, [...relation.left, ...relation.right]));
  const conversions = conversionsOver(cell, judged);
  return {
    holding: sums.filter(({ verdict }) => verdict === 'holds'),
    failing: sums.filter(({ verdict }) => verdict === 'fails'),
    agreeing: conversions.filter((one) => !isOff(one)),
    off: conversions.filter(isOff),
  };
}

/** The conversions that the figure stands in, where both their figures were read. */
function conversionsOver(cell: Cell, { table }: JudgedTable): Converted[] {
  return table.form.conversions.flatMap((conversion) =>
    standsIn(cell, [conversion.to, conversion.from]) ? (convertedIn(conversion, table) ?? []) : [],
  );
}

function standsIn({ slot }: Cell, slots: readonly Cell['slot'][]): boolean {
  return slots.includes(slot);
}

/** Whether a sum or a conversion over the cell fails with the value in it. */
export function failsWith(cell: Cell, value: Decimal, judged: JudgedTable): boolean {
  const { table, judgements } = judged;
  const cells = table.cells.with(cell.slot.index, { ...cell, figure: { state: 'number', value } });
  const isFailing = ({ relation }: Judgement) => judgeRelation(relation, cells, table.openRow).verdict === 'fails';
  return (
    judgements.some((one) => standsIn(cell, [...one.relation.left, ...one.relation.right]) && isFailing(one)) ||
    conversionsOver(cell, { ...judged, table: { ...table, cells } }).some(isOff)
  );
}
