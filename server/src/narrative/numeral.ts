import type { ProseUnits } from '../kinds/prose.ts';
import { decimal, whole, type Decimal } from '../text/decimal.ts';
import { boundsOf, type Bounds } from './bounds.ts';
import { longestHan, readHan } from './han.ts';

/** A number in running text. Places count in the text it was read from. */
export interface Numeral extends Bounds {
  /** `count`: things counted; `percent`; `money`; `year`: a calendar year; `plain`: none of these, or without a unit. */
  readonly kind: 'count' | 'percent' | 'money' | 'year' | 'plain';
  /** The number with its unit. */
  readonly from: number;
  readonly to: number;
  /** Where the digits end. */
  readonly digitsTo: number;
  /** 件, 份, 宗 and the like; empty for none. */
  readonly unit: string;
  /** Whether it is written in Han characters. */
  readonly han: boolean;
}

/** Units of what no table counts, and those by which a number is no count at all. */
const commonUnits = '个工作日 个百分点 个小时 个月 万元 亿元 元 年度 年 % ％ 个 项 次 篇 期 场 名 人';
const hanDigit = '[〇零一二两三四五六七八九十百千万亿]';
const hanDigits = `${hanDigit}{1,${longestHan}}`;

/**
 * A number with its unit; one in Han characters only before a unit of what the tables count, or behind 百分之,
 * and never a part of a longer run of them.
 */
function numeralPattern({ counted, behindHan }: ProseUnits): RegExp {
  return new RegExp(
    '(?:(\\d{1,3}(?:[,，]\\d{3})+(?!\\d)|\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3})+(?!\\d)|\\d+)(\\.\\d+)?' +
      `|百分之(${hanDigits})|(?<!${hanDigit})(${hanDigits})(?=[余多]?(?:${oneOf(behindHan)})))` +
      `(?: ?([千万亿]))?([余多])?([千万亿])?\\s{0,2}(${oneOf(`${counted} ${commonUnits}`)})?(以上|左右|上下|以内)?`,
    'g',
  );
}

/** A pattern for one of the words, the longest that fits. */
function oneOf(words: string): string {
  const all = [...new Set(words.split(' '))].sort((one, other) => other.length - one.length);
  return all.map((word) => word.replace(/[()]/g, '\\$&')).join('|');
}

/** What its groups found: groups with names cost more than the search. */
interface Written {
  readonly from: number;
  readonly to: number;
  readonly digits: string;
  readonly fraction: string;
  /** Han digits behind 百分之, and those before a unit. */
  readonly share: string | undefined;
  readonly han: string | undefined;
  readonly scale: string | undefined;
  readonly more: boolean;
  readonly unit: string;
  readonly beyond: string | undefined;
}

function writtenIn(match: RegExpExecArray): Written {
  const [all, digits = '', fraction = '', share, han, scale, more, late, unit = '', beyond] = match;
  const [from, to] = [match.index, match.index + all.length];
  return { from, to, digits, fraction, share, han, scale: scale ?? late, more: more !== undefined, unit, beyond };
}

const powers = new Map([
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);
const kinds: Readonly<Record<string, Numeral['kind']>> = {
  '%': 'percent',
  '％': 'percent',
  元: 'money',
  万元: 'money',
  亿元: 'money',
  年: 'year',
  年度: 'year',
  个工作日: 'plain',
  个百分点: 'plain',
  个小时: 'plain',
  个月: 'plain',
  '': 'plain',
};

/**
 * Every number of a text whose digits are ASCII ones, in order, without those that count nothing: parts
 * of addresses, spans and ordinals. A Han numeral counts only before a unit, and not in a set phrase.
 */
export type NumeralReader = (text: string) => Numeral[];

/** Reads the numbers of texts about things that are counted in these units. */
export function numeralReader(units: ProseUnits): NumeralReader {
  const numeral = numeralPattern(units);
  return (text) => readNumerals(text, numeral);
}

function readNumerals(text: string, numeral: RegExp): Numeral[] {
  const found: Numeral[] = [];
  numeral.lastIndex = 0;
  for (let match = numeral.exec(text); match; match = numeral.exec(text)) {
    const written = writtenIn(match);
    if (isPart(text, written) || !standsAlone(text, written)) continue;
    const read = readNumber(text, written);
    if (read) found.push(read);
  }
  return found;
}

/** Characters that join a number to what stands before or behind it. */
const joinsBefore = /[\w第\-~～—–－/.@#]/;
const joinsBehind = /[\w/@~～]|[-—–－.]\d/y;

/** Whether the match is a part of an address, a span, a fraction, an ordinal, or the tail of one. */
function isPart(text: string, { from, to }: Written): boolean {
  joinsBehind.lastIndex = to;
  return joinsBefore.test(text.charAt(from - 1)) || joinsBehind.test(text);
}

const setPhrase = /^(?:件事|条龙|条线|条心|例如|次性|次办|次次|起来|件套|条街|份子|宗旨)/;
/** Behind these 一件, 一次 and the like are a word of their own. */
const wordBefore = /[统唯同单进逐专划归每这那某另任之]/;

/** Whether Han digits are a number, and not a part of a word. */
function standsAlone(text: string, { from, to, han, unit }: Written): boolean {
  if (han === undefined) return true;
  if (unit === '' || /^[〇零亿万]/.test(han)) return false;
  if (setPhrase.test(text.slice(to - unit.length, to + 2))) return false;
  return han.length > 1 || (unit !== '起' && !wordBefore.test(text.charAt(from - 1)));
}

function readNumber(text: string, written: Written): Numeral | undefined {
  const { from, to, digits, fraction, share, scale, more, unit, beyond } = written;
  const han = share ?? written.han;
  if (digits.length + fraction.length > longestDigits) return undefined;
  const number = han === undefined ? decimal(digits.replace(/\D/g, '') + fraction) : hanValue(han);
  if (!number) return undefined;
  const power = scale === undefined ? undefined : powers.get(scale);
  const bounds = boundsOf(power === undefined ? number : shifted(number, power), {
    before: text.slice(Math.max(0, from - 4), from),
    more,
    beyond,
    rounding: power === undefined ? undefined : power - number.scale,
  });
  const digitsTo = from + (share ? '百分之'.length : 0) + (han ?? digits + fraction).length;
  const kind = share ? 'percent' : kindOf(unit, digits);
  const { value, exact, least, most } = bounds;
  return { value, exact, least, most, kind, from, to, digitsTo, unit, han: han !== undefined };
}

/** More digits are no number of anything. */
const longestDigits = 40;

function hanValue(text: string): Decimal | undefined {
  const value = readHan(text);
  return value === undefined ? undefined : whole(value);
}

function kindOf(unit: string, digits: string): Numeral['kind'] {
  const kind = kinds[unit] ?? 'count';
  return kind === 'year' && !/^(?:19|20)\d\d$/.test(digits) ? 'plain' : kind;
}

function shifted({ units, scale }: Decimal, power: number): Decimal {
  if (power >= scale) return { units: units * 10n ** BigInt(power - scale), scale: 0 };
  return { units, scale: scale - power };
}
