import { numberIn } from '../../bind/table.ts';
import type { FormCell } from '../../narrative/tableLookup.ts';
import type { Mention } from '../../narrative/narrative.ts';
import { fitOf, percentOf } from '../../narrative/ratio.ts';
import { isNegative, isZero, negate, subtract, sum, toText, type Decimal } from '../../text/decimal.ts';
import { finding, type Found } from '../model/found.ts';
import type { FarFigure, OtherReport } from '../model/lookup.ts';
import { mentionsOf } from '../model/narrative.ts';
import { cellsBeside } from '../wording/mentions.ts';
import { reportName } from '../wording/reportName.ts';
import type { NeighbourRule } from './rule.ts';

/** The growth the text states over last year is not what last year's report gives. */
export const narrativeGrowth = {
  code: 'narrative-percent',
  severity: 'warning',
  looksAt: 'neighbours',
  *check(report, { previous }) {
    if (!previous) return;
    for (const mention of mentionsOf(report)) {
      const grown = mention.agrees === undefined && mention.exact ? grownFrom(mention, previous) : undefined;
      if (grown && !isRight(mention, grown)) yield wrongGrowth(mention, grown, previous);
    }
  },
} as const satisfies NeighbourRule;

/** A number of this year and the one it grew from. */
interface Growth {
  readonly now: Decimal;
  readonly past: Decimal;
  readonly far: readonly FarFigure[];
}

function grownFrom({ role, cells }: Mention, previous: OtherReport): Growth | undefined {
  if (role !== 'growth' && role !== 'decline') return undefined;
  const now = cells.map(({ cell }) => (cell.placed === 'evident' ? numberIn(cell) : undefined));
  const far = cells.map((cell) => lastYears(cell, previous));
  if (now.includes(undefined) || far.includes(undefined)) return undefined;
  const figures = far as FarFigure[];
  const past = sum(figures.map(({ value }) => value));
  return isZero(past) ? undefined : { now: sum(now as Decimal[]), past, far: figures };
}

function lastYears({ form, cell: { slot } }: FormCell, previous: OtherReport): FarFigure | undefined {
  return previous.figure(form, slot.row.key, slot.column.key);
}

function isRight({ role, value }: Mention, { now, past }: Growth): boolean {
  const change = subtract(now, past);
  const falls = isNegative(change);
  return falls === (role === 'decline') && fitOf(value, falls ? negate(change) : change, past) !== 'wrong';
}

function wrongGrowth({ span, text, value, cells }: Mention, { now, past, far }: Growth, previous: OtherReport): Found {
  const change = subtract(now, past);
  const falls = isNegative(change);
  const percent = toText(percentOf(falls ? negate(change) : change, past, value.scale));
  const name = reportName(previous);
  const message = {
    zh: `正文写的是${text}，${name.zh}是 ${toText(past)}，本年是 ${toText(now)}，${falls ? '下降' : '增长'} ${percent}%`,
    en: `the text says ${text}, but from ${toText(past)} in ${name.en} to ${toText(now)} is ${falls ? 'a fall' : 'a rise'} of ${percent}%`,
  };
  const elsewhere = far.map(({ range, value: figure }) => ({
    range,
    value: figure,
    message: { zh: `${name.zh}：${toText(figure)}`, en: `${name.en}: ${toText(figure)}` },
  }));
  return finding(span, message, { related: cellsBeside(cells), elsewhere });
}
