import type { Cell } from '../../bind/table.ts';
import type { Wording } from '../../forms/schema.ts';
import { equals, isNegative, negate, add, toText, type Decimal } from '../../text/decimal.ts';
import { exactQuotient, isNextToQuotient, quotientAt } from '../../text/quotient.ts';
import { convertedIn, isOff, type Converted } from '../judge/conversion.ts';
import { judgeRelation, type Judgement } from '../judge/judge.ts';
import { cellFinding, type Found } from '../model/found.ts';
import type { JudgedTable } from '../model/report.ts';
import { changeFigure } from '../repair/repair.ts';
import { relationsBrokenBy } from '../repair/totals.ts';
import { cellName, columnName, quoted, rowName } from '../wording/name.ts';
import type { TableRule } from './rule.ts';

/** A figure in a larger unit is not what the figure in the smaller unit comes to. */
export const unitConversion = {
  code: 'unit-conversion',
  severity: 'warning',
  looksAt: 'table',
  *check(judged) {
    for (const conversion of judged.table.form.conversions) {
      const converted = convertedIn(conversion, judged.table);
      const found = converted && isOff(converted) ? toldOf(converted, judged) : undefined;
      if (found) yield found;
    }
  },
} as const satisfies TableRule;

/**
 * Which of the two is wrong is told by sums: where they fail over one of them alone, and what they ask for goes with the
 * conversion, it is that one, and what is told of it says all there is to say of those sums.
 */
function toldOf(converted: Converted, judged: JudgedTable): Found | undefined {
  const { to, from } = converted;
  const [own, others] = [failingOver(to, judged), failingOver(from, judged)];
  if (others.length > 0 && own.length === 0) return ofSource(converted, others, judged);
  const settling = others.length > 0 ? undefined : dues(converted).find((due) => !failsWith(to, due, judged));
  const due = settling ?? dues(converted).find((one) => breaksNothing(to, one, judged));
  const plain = cellFinding(to, wrongConverted(converted, due), [from]);
  if (plain.inferred || !due) return plain;
  const relations = settling ? own.map(({ relation }) => relation.id) : [];
  const repairs = [changeFigure(judged.table, to, toText(due))];
  return { ...plain, relations, repairs, ...(relations.length > 0 && { severity: 'error' as const }) };
}

/** What may stand there, the nearer one first. */
function dues({ conversion: { factor }, to, stated, value }: Converted): Decimal[] {
  const { nearest, floor, ceiling } = quotientAt(value, factor, to.slot.value.decimals ?? stated.scale);
  return equals(floor, ceiling) ? [nearest] : [nearest, equals(nearest, floor) ? ceiling : floor];
}

/** The figure that was converted is the wrong one: what the sums that fail over it ask for is what was converted. */
function ofSource(converted: Converted, failing: readonly Judgement[], judged: JudgedTable): Found | undefined {
  const { from, to, stated, conversion } = converted;
  const exact = failing.find(({ relation }) => !relation.rounded);
  if (!exact) return undefined;
  const due = askedFor(exact, converted);
  if (isNegative(due) || !isNextToQuotient(stated, due, conversion.factor) || failsWith(from, due, judged))
    return undefined;
  const plain = cellFinding(from, wrongSource(converted, due), [to]);
  if (plain.inferred) return plain;
  const repairs = [changeFigure(judged.table, from, toText(due))];
  return { ...plain, relations: failing.map(({ relation }) => relation.id), repairs, severity: 'error' };
}

/** What the sum leaves for the figure that was converted. */
function askedFor({ relation, difference }: Judgement, { from, value }: Converted): Decimal {
  return add(value, relation.left.includes(from.slot) ? negate(difference) : difference);
}

function failingOver({ slot }: Cell, { judgements }: JudgedTable): Judgement[] {
  return judgements.filter(
    ({ verdict, relation: { left, right } }) => verdict === 'fails' && [...left, ...right].includes(slot),
  );
}

/** Whether a sum over the cell fails with the value in it. */
function failsWith(cell: Cell, value: Decimal, { table, judgements }: JudgedTable): boolean {
  const { slot } = cell;
  const cells = table.cells.with(slot.index, { ...cell, figure: { state: 'number', value } });
  return judgements.some(
    ({ relation }) =>
      [...relation.left, ...relation.right].includes(slot) &&
      judgeRelation(relation, cells, table.openRow).verdict === 'fails',
  );
}

function breaksNothing(cell: Cell, value: Decimal, { table }: JudgedTable): boolean {
  return relationsBrokenBy(table, [{ cell, to: toText(value) }]).length === 0;
}

function wrongConverted(converted: Converted, due: Decimal | undefined): Wording {
  const { to, stated, value, conversion } = converted;
  const name = quoted(cellName(to.slot));
  const other = quoted(otherName(converted));
  const { value: exact, isExact } = exactQuotient(value, conversion.factor);
  const sum = `${toText(value)} ÷ ${conversion.factor} ${isExact ? '=' : '≈'} ${toText(exact)}`;
  const should = toText(due ?? (dues(converted)[0] as Decimal));
  return {
    zh: `${name.zh}应为 ${should}，现为 ${toText(stated)}：${other.zh} ${sum}`,
    en: `${name.en} should be ${should} but is ${toText(stated)}: ${other.en} ${sum}`,
  };
}

function wrongSource(converted: Converted, due: Decimal): Wording {
  const { from, to, value, stated } = converted;
  const name = quoted(cellName(from.slot));
  const other = quoted(cellName(to.slot));
  return {
    zh: `${name.zh}应为 ${toText(due)}，现为 ${toText(value)}：与${other.zh} ${toText(stated)} 换算不符，各项之和也不符`,
    en: `${name.en} should be ${toText(due)} but is ${toText(value)}: it does not convert to ${other.en} ${toText(stated)}, nor do its sums reconcile`,
  };
}

/** What the other figure is called beside the one that restates it. */
function otherName({ conversion: { each }, from: { slot } }: Converted): Wording {
  return each === 'row' ? columnName(slot) : rowName(slot.row);
}
