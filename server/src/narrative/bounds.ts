import { add, subtract, toText, type Decimal } from '../text/decimal.ts';
import { lengthWithoutTrailing } from '../text/trimming.ts';
import { unitsOfText } from '../text/units.ts';

/** A number as written and all it may stand for. */
export interface Bounds {
  readonly value: Decimal;
  /** The least and the most it may stand for: `14万余` is 140000 to 150000; the value itself where it is exact. */
  readonly least: Decimal;
  readonly most: Decimal;
  readonly exact: boolean;
}

/** The words around a number that make it inexact. */
export interface Hedges {
  /** The text before it. */
  readonly before: string;
  /** Whether 余 or 多 stands in or behind it. */
  readonly more: boolean;
  /** 以上, 左右 and the like behind its unit. */
  readonly beyond: string | undefined;
  /** The place of its last written digit, as a power of ten, where it is written in 千, 万 or 亿. */
  readonly rounding: number | undefined;
}

const lessThan = /(?:将?近|不到|不足)\s?$/;
const moreThan = /(?:超过?|逾|突破|不少于)\s?$/;
const about = /(?:(?<![预签节制条合])约|大概|大致)\s?$/;

/** Without one of these characters none of the words above stands there. */
const hedge = /[近到足过超逾破少约概致]/;

/** The bounds of a number with these words around it. */
export function boundsOf(value: Decimal, hedges: Hedges): Bounds {
  const { before, more, beyond, rounding } = hedges;
  if (!more && beyond === undefined && rounding === undefined && !hedge.test(before)) return exactly(value);
  const roughly = about.test(before) || beyond === '左右' || beyond === '上下';
  const up = more || beyond === '以上' || moreThan.test(before);
  const down = beyond === '以内' || lessThan.test(before);
  if (!roughly && !up && !down && rounding === undefined) return exactly(value);
  const tenth = { units: value.units, scale: value.scale + 1 };
  const half = rounding === undefined ? tenth : { units: 5n * 10n ** BigInt(Math.max(0, rounding)), scale: 1 };
  const open = !up && !down;
  return {
    value,
    least: down ? subtract(value, tenth) : open ? subtract(value, half) : value,
    most: up ? add(value, lastPlace(value)) : open ? add(value, half) : value,
    exact: false,
  };
}

function exactly(value: Decimal): Bounds {
  return { value, least: value, most: value, exact: true };
}

const zero = unitsOfText('0');

function trailingZeros(numeral: string): number {
  return numeral.length - lengthWithoutTrailing(numeral, zero);
}

/** One in the place of the last digit that is not 0: 100 for 1500. */
function lastPlace(value: Decimal): Decimal {
  const zeros = value.scale > 0 ? 0 : trailingZeros(toText(value));
  return { units: 10n ** BigInt(zeros), scale: 0 };
}
