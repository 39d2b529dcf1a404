import type { Cell } from '../../bind/table.ts';
import type { Wording } from '../../forms/schema.ts';
import { add, equals, isNegative, negate, toText, type Decimal } from '../../text/decimal.ts';
import { exactQuotient, isNextToQuotient, quotientAt } from '../../text/quotient.ts';
import { convertedIn, isOff, type Converted } from '../judge/conversion.ts';
import type { Judgement } from '../judge/judge.ts';
import { cellFinding, type Found } from '../model/found.ts';
import type { JudgedTable } from '../model/report.ts';
import { changeFigure } from '../repair/repair.ts';
import { relationsBrokenBy } from '../repair/totals.ts';
import { cellName, columnName, quoted, rowName } from '../wording/name.ts';
import type { TableRule } from './rule.ts';
import { wrongSource } from './support/convertedSource.ts';
import { failsWith, tiesOf, type Ties } from './support/ties.ts';

/** A figure in a larger unit is not what the figure in the smaller unit comes to. */
export const unitConversion = {
  code: 'unit-conversion',
  severity: 'warning',
  looksAt: 'table',
  *check(judged) {
    const told = new Set<Found['span']>();
    for (const conversion of judged.table.form.conversions) {
      const converted = convertedIn(conversion, judged.table);
      const found = converted && isOff(converted) ? toldOf(converted, judged) : undefined;
      if (!found || told.has(found.span)) continue;
      told.add(found.span);
      yield found;
    }
  },
} as const satisfies TableRule;

/**
 * Which of the two is wrong is told by what else they are tied by: where that fails over one of them alone, and what it
 * asks for goes with the conversion, it is that one, and what is told of it says all there is to say of those sums.
 * Where nothing fails, it is the one that nothing else vouches for; of two such the converted one.
 */
function toldOf(converted: Converted, judged: JudgedTable): Found | undefined {
  const { to, from } = converted;
  const [own, others] = [tiesOf(to, judged), tiesOf(from, judged)];
  const isOwn = own.failing.length > 0 || own.off.length > 1;
  if (!isOwn && (others.failing.length > 0 || others.off.length > 1)) {
    const source = ofSource(converted, others, judged) ?? wrongSource(converted, { own, others }, judged);
    // Of a source that something vouches for, or that no value would do for, each figure converted from it is told.
    const isToldThere = others.failing.length > 0 || others.off.some((one) => one.from !== from);
    if (source || isToldThere) return source;
  }
  const settling = others.failing.length > 0 ? undefined : dues(converted).find((due) => !failsWith(to, due, judged));
  if (settling) return ofConverted(converted, settling, own.failing, judged);
  return (
    wrongSource(converted, { own, others }, judged) ??
    ofConverted(
      converted,
      dues(converted).find((due) => breaksNothing(to, due, judged)),
      [],
      judged,
    )
  );
}

/** The converted figure is the wrong one, with what should stand there where that is known. */
function ofConverted(
  converted: Converted,
  due: Decimal | undefined,
  settled: readonly Judgement[],
  { table }: JudgedTable,
): Found {
  const { to, from } = converted;
  const plain = cellFinding(to, wrongConverted(converted, due), [from]);
  if (plain.inferred || !due) return plain;
  const relations = settled.map(({ relation }) => relation.id);
  const repairs = [changeFigure(table, to, toText(due))];
  return { ...plain, relations, repairs, ...(relations.length > 0 && { severity: 'error' as const }) };
}

/** What may stand there, the nearer one first. */
function dues({ conversion: { factor }, to, stated, value }: Converted): Decimal[] {
  const { nearest, floor, ceiling } = quotientAt(value, factor, to.slot.value.decimals ?? stated.scale);
  return equals(floor, ceiling) ? [nearest] : [nearest, equals(nearest, floor) ? ceiling : floor];
}

/** The figure that was converted is the wrong one: what the sums that fail over it ask for is what was converted. */
function ofSource(converted: Converted, { failing }: Ties, judged: JudgedTable): Found | undefined {
  const { from, to, stated, conversion } = converted;
  const exact = failing.find(({ relation }) => !relation.rounded);
  if (!exact) return undefined;
  const due = askedFor(exact, converted);
  if (isNegative(due) || !isNextToQuotient(stated, due, conversion.factor) || failsWith(from, due, judged))
    return undefined;
  const plain = cellFinding(from, wrongByItsSums(converted, due), [to]);
  if (plain.inferred) return plain;
  const repairs = [changeFigure(judged.table, from, toText(due))];
  return { ...plain, relations: failing.map(({ relation }) => relation.id), repairs, severity: 'error' };
}

/** What the sum leaves for the figure that was converted. */
function askedFor({ relation, difference }: Judgement, { from, value }: Converted): Decimal {
  return add(value, relation.left.includes(from.slot) ? negate(difference) : difference);
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

function wrongByItsSums(converted: Converted, due: Decimal): Wording {
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
