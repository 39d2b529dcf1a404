import type { Cell } from '../../../bind/table.ts';
import type { Wording } from '../../../forms/schema.ts';
import { toText } from '../../../text/decimal.ts';
import { digitSlip, onlyMistyped } from '../../cause/digits.ts';
import { slipWords } from '../../cause/slipWords.ts';
import { mayBalance, sourcesOf, type Converted } from '../../judge/conversion.ts';
import { decimalsIn } from '../../judge/possible.ts';
import { cellFinding, type Found } from '../../model/found.ts';
import type { JudgedTable } from '../../model/report.ts';
import { changeFigure, dueText } from '../../repair/repair.ts';
import { cellName, quoted } from '../../wording/name.ts';
import type { Ties } from './ties.ts';

/** The values that may stand in a cell, both ends among them, in units of the last decimal that it has. */
interface Values {
  readonly from: number;
  readonly to: number;
  readonly scale: number;
}

/**
 * The figure that was converted is the wrong one: it stands in nothing that holds, and what it comes to does or several
 * figures do not go with it. What should stand there is known but for the rounding, and by a slip.
 */
export function wrongSource(
  converted: Converted,
  { own, others }: { readonly own: Ties; readonly others: Ties },
  { table }: JudgedTable,
): Found | undefined {
  if (hasSupport(others) || others.failing.length > 0 || !isSure(converted, own, others)) return undefined;
  const values = valuesFor(converted, others);
  if (!values || values.from > values.to) return undefined;
  const { from, value } = converted;
  const written = Number(value.units) * 10 ** (values.scale - value.scale);
  const due = values.from === values.to ? values.from : onlyMistyped(written, values, 1);
  const plain = cellFinding(
    from,
    message(converted, { own, others, values, due, written }),
    others.off.map(({ to }) => to),
  );
  const severity = own.holding.length > 0 ? 'error' : 'warning';
  if (plain.inferred || due === undefined) return { ...plain, severity };
  return { ...plain, severity, repairs: [changeFigure(table, from, numeral(due, values))] };
}

function hasSupport({ holding, agreeing }: Ties): boolean {
  return holding.length > 0 || agreeing.length > 0;
}

/** Whether what it comes to is tied by more than what balances rounded figures, or several figures speak against it. */
function isSure(converted: Converted, own: Ties, others: Ties): boolean {
  if (others.off.length > 1) return others.off.every(({ from }) => from === converted.from);
  if (own.failing.length > 0 || !hasSupport(own)) return false;
  return !own.holding.some(({ relation: { left, right } }) => mayBalance(converted, left.length + right.length));
}

/** What goes with every figure that restates it. */
function valuesFor({ from, value }: Converted, { off }: Ties): Values | undefined {
  const scale = Math.max(value.scale, decimalsIn(from.slot.value) ?? 0);
  const ranges = off.map((one) => sourcesOf(one, scale));
  const least = Math.max(...ranges.map((range) => range.from));
  return {
    from: from.slot.value.kind === 'delta' ? least : Math.max(0, least),
    to: Math.min(...ranges.map((range) => range.to)),
    scale,
  };
}

function numeral(units: number, { scale }: Values): string {
  return toText({ units: BigInt(units), scale });
}

interface Told {
  readonly own: Ties;
  readonly others: Ties;
  readonly values: Values;
  readonly due: number | undefined;
  readonly written: number;
}

function message({ from, value }: Converted, { own, others, values, due, written }: Told): Wording {
  const name = quoted(cellName(from.slot));
  const around = { from: numeral(values.from, values), to: numeral(values.to, values) };
  const range = values.from === values.to ? around.from : dueText({ cell: from, to: around.from, around });
  const against = namesOf(others.off);
  const vouched = voucher(own);
  const slip = due === undefined ? undefined : digitSlip(written, due);
  const guess = slip && due !== undefined && { words: slipWords[slip], due: numeral(due, values) };
  return {
    zh: `${name.zh}应为 ${range}，现为 ${toText(value)}：与${against.zh} 换算不符${vouched.zh}${guess ? `，${guess.words.zh}，应为 ${guess.due}` : ''}`,
    en: `${name.en} should be ${range} but is ${toText(value)}: it does not convert to ${against.en}${vouched.en}${guess ? ` (${guess.words.en}: ${guess.due})` : ''}`,
  };
}

function namesOf(off: readonly Converted[]): Wording {
  const each = off.map(({ to, stated }) => ({ name: nameOf(to), stated: toText(stated) }));
  return {
    zh: each.map(({ name, stated }) => `${name.zh} ${stated}`).join('、'),
    en: each.map(({ name, stated }) => `${name.en} ${stated}`).join(', '),
  };
}

function nameOf({ slot }: Cell): Wording {
  return quoted(cellName(slot));
}

/** What vouches for the figure that does not go with it. */
function voucher({ holding, agreeing }: Ties): Wording {
  if (holding.length > 0) return { zh: '，而后者与各项之和相符', en: ', which reconciles with its sums' };
  if (agreeing.length > 0) return { zh: '，而后者与其他换算相符', en: ', which goes with its other conversions' };
  return { zh: '', en: '' };
}
