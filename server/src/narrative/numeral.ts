import { add, decimal, subtract, toText, whole, type Decimal } from '../text/decimal.ts';
import { readHan } from './han.ts';

/** A number in running text. Places count in the text it was read from. */
export interface Numeral {
  /** `count`: things counted; `percent`; `money`; `year`: a calendar year; `plain`: none of these, or without a unit. */
  readonly kind: 'count' | 'percent' | 'money' | 'year' | 'plain';
  /** The number with its unit. */
  readonly from: number;
  readonly to: number;
  /** Where the digits end. */
  readonly digitsTo: number;
  readonly value: Decimal;
  /** The least and the most it may stand for: `14万余` is 140000 and 149999; the value itself where it is exact. */
  readonly least: Decimal;
  readonly most: Decimal;
  readonly exact: boolean;
  /** 件, 份, 宗 and the like; empty for none. */
  readonly unit: string;
  /** Whether it is written in Han characters. */
  readonly han: boolean;
}

const units =
  '个工作日|个百分点|个小时|个月|件次|件（次）|件\\(次\\)|人次|万元|亿元|件|份|宗|例|条|起|次|个|项|部|篇|单|封|笔|期|场|名|人|元|年度|年|%|％';
const numeral = new RegExp(
  '(?:(?<digits>\\d{1,3}(?:[,，]\\d{3})+(?!\\d)|\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3})+(?!\\d)|\\d+)(?<fraction>\\.\\d+)?' +
    '|(?<share>百分之)?(?<han>[〇零一二两三四五六七八九十百千万亿]+))' +
    `(?: ?(?<scale>[千万亿]))?(?<more>[余多])?(?<late>[千万亿])?\\s{0,2}(?<unit>${units})?(?<beyond>以上|左右|上下|以内)?`,
  'g',
);
/** What marks a text that may hold a number worth reading: a digit, or a Han numeral with a unit. */
const trace = /\d|[〇一二两三四五六七八九十百千万][余多]?(?:[件份宗例条起次]|人次)|百分之/;

const scales = new Map([
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
export function readNumerals(text: string): Numeral[] {
  if (!trace.test(text)) return [];
  const found: Numeral[] = [];
  for (const match of text.matchAll(numeral)) {
    const groups = match.groups ?? {};
    const to = match.index + match[0].length;
    if (isPart(text, match.index, to) || (groups['han'] && !standsAlone(text, match.index, to, groups))) continue;
    const read = groups['han'] ? readHanNumeral(match, groups) : readArabic(match, groups, text);
    if (read) found.push(read);
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Whether the match is a part of an address, a span, a fraction, an ordinal, or the tail of one. */
function isPart(text: string, from: number, to: number): boolean {
  const before = text.charAt(from - 1);
  const after = text.charAt(to);
  return (
    /[\w第\-~～—–－/.@#]/.test(before) ||
    /[A-Za-z_/@~～]/.test(after) ||
    (/[-—–－.]/.test(after) && /\d/.test(text.charAt(to + 1)))
  );
}

const setPhrase = /^(?:件事|条龙|条线|条心|例如|次性|次次|起来|件套|条街|份子|宗旨)/;
/** Before these 一件, 一次 and the like are a word of their own. */
const wordBefore = /[统唯同单进逐专划归每这那某另任第之同]$/;

function standsAlone(text: string, from: number, to: number, { han = '', unit, share }: Groups): boolean {
  if (share) return true;
  if (!unit || !/^(?:件次?|份|宗|例|条|起|人?次)$/.test(unit) || /^[〇零亿万]/.test(han)) return false;
  if (setPhrase.test(text.slice(to - unit.length, to + 2))) return false;
  return han.length > 1 || (unit !== '起' && !wordBefore.test(text.slice(0, from)));
}

function readHanNumeral(match: RegExpMatchArray, { han = '', share, more, unit = '', beyond }: Groups) {
  const value = readHan(han);
  if (value === undefined) return undefined;
  const from = match.index ?? 0;
  const digitsTo = from + (share?.length ?? 0) + han.length;
  const step = 10 ** (/0*$/.exec(`${value}`)?.[0].length ?? 0);
  const kind = share ? 'percent' : (kinds[unit] ?? 'count');
  const bounds = boundsOf(whole(value), whole(step), more, match.input ?? '', from, beyond);
  return { kind, from, to: from + match[0].length, digitsTo, ...bounds, unit, han: true } satisfies Numeral;
}

function readArabic(match: RegExpMatchArray, groups: Groups, text: string): Numeral | undefined {
  const { digits = '', fraction = '', scale, late, more, unit = '', beyond } = groups;
  const written = decimal(digits.replace(/\D/g, '') + fraction);
  if (!written) return undefined;
  const power = scales.get(scale ?? late ?? '') ?? 0;
  const value = shifted(written, power);
  const from = match.index ?? 0;
  const digitsTo = from + digits.length + fraction.length;
  const kind = kindOf(unit, digits);
  const shape = { kind, from, to: from + match[0].length, digitsTo, unit, han: false };
  if (power > 0 && !more) return { ...shape, ...rounded(value, power - written.scale) };
  const zeros = fraction ? 0 : (/0*$/.exec(toText(value))?.[0].length ?? 0);
  return { ...shape, ...boundsOf(value, whole(10 ** zeros), more, text, from, beyond) };
}

function kindOf(unit: string, digits: string): Numeral['kind'] {
  const kind = kinds[unit] ?? 'count';
  return kind === 'year' && !/^(?:19|20)\d\d$/.test(digits) ? 'plain' : kind;
}

function shifted({ units, scale }: Decimal, power: number): Decimal {
  if (power >= scale) return { units: units * 10n ** BigInt(power - scale), scale: 0 };
  return { units, scale: scale - power };
}

/** A number in 万 stands for all that round to it. */
function rounded(value: Decimal, power: number): Pick<Numeral, 'value' | 'least' | 'most' | 'exact'> {
  const half = power > 0 ? whole(5n * 10n ** BigInt(power - 1)) : whole(0);
  return { value, least: subtract(value, half), most: add(value, half), exact: false };
}

const lessThan = /(?:将?近|不到|不足)\s?$/;
const moreThan = /(?:超过?|逾|突破|不少于)\s?$/;
const about = /(?:(?<![预签节制条合])约|大概|大致)\s?$/;

function boundsOf(
  value: Decimal,
  step: Decimal,
  more: string | undefined,
  text: string,
  from: number,
  beyond: string | undefined,
): Pick<Numeral, 'value' | 'least' | 'most' | 'exact'> {
  const before = text.slice(Math.max(0, from - 4), from);
  const roughly = about.test(before) || beyond === '左右' || beyond === '上下';
  const up = roughly || more !== undefined || beyond === '以上' || moreThan.test(before);
  const down = roughly || beyond === '以内' || lessThan.test(before);
  return {
    value,
    least: down ? subtract(value, step) : value,
    most: up ? add(value, step) : value,
    exact: !up && !down,
  };
}
