import { inTraditional } from '../traditional.ts';

/**
 * How the words of a form vary in real reports without meaning anything else.
 * Each way changes the text of one cell; `nth` counts the cells, so that not all change alike.
 */
type Vary = (text: string, nth: number) => string;

/** The ways by name. */
export const labelWays = {
  official: (text) => text,
  'blanks inside short words': (text, nth) => (text.length <= 4 ? [...text].join(spaceOf(nth)) : text),
  'blank behind numbering': (text, nth) => text.replace(/^(（.）|\d\.|.、)/, `$1${spaceOf(nth)}`),
  'ASCII brackets': (text) => text.replaceAll('（', '(').replaceAll('）', ')'),
  'small brackets': (text) => text.replaceAll('（', '﹙').replaceAll('）', '﹚'),
  'other numbering': (text, nth) =>
    text.replace(/^(\d)\./, (_, digit: string) => numberings[nth % numberings.length]?.(digit) ?? ''),
  'other punctuation': (text) =>
    text.replaceAll('、行政机关', '，行政机关').replace('增/减', '增、减').replace('，只计', ',只计'),
  'other quotes': (text, nth) => text.replace(/“(.*)”/, quotes[nth % quotes.length] ?? '$1'),
  'Arabic numerals': (text) =>
    text
      .replace(/第二十条第（(.)）项/, (_, n: string) => `第20条第${arabic(n)}项`)
      .replace(/^（(.)）/, (_, n: string) => `(${arabic(n)})`),
  'full-width numerals': (text) => text.replace(/^\d/, (digit) => fullWidth(digit)),
  'shortened words': (text) => shortened[text] ?? text,
  'traditional characters': inTraditional,
  'look-alikes from PDF': (text) => [...text].map((character) => lookAlikes.get(character) ?? character).join(''),
  'a character left out': (text, nth) => slip(text, nth, ''),
  'a wrong character': (text, nth) => slip(text, nth, '某'),
  'two characters exchanged': (text, nth) => exchanged(text, nth),
} as const satisfies Record<string, Vary>;

/** The name of a way. */
export type LabelWay = keyof typeof labelWays;

const spaces = [' ', '\u3000', '\u00a0', '\u200b', '  '];
const spaceOf = (nth: number) => spaces[nth % spaces.length] ?? ' ';

const circled = (digit: string) => String.fromCodePoint(0x2460 + Number(digit) - 1);
const numberings: ((digit: string) => string)[] = [
  (digit) => `${digit}．`,
  (digit) => `${digit}、`,
  (digit) => `${digit})`,
  (digit) => `${digit}. `,
  circled,
];
const quotes = ['"$1"', "'$1'", '「$1」', '『$1』', '《$1》', '$1'];
const arabic = (numeral: string) => '一二三四五六七八九'.indexOf(numeral) + 1;

/** A text with its ASCII letters and digits in full width. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

const shortened: Readonly<Record<string, string>> = {
  行政规范性文件: '规范性文件',
  '一、本年新收政府信息公开申请数量': '一、本年新收政府信息公开数量',
  '二、上年结转政府信息公开申请数量': '二、上年结转政府信息公开数量',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': '（二）部分公开',
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': '1.逾期不补正',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请': '2.逾期不缴费',
  '四、结转下年度继续办理': '四、结转下年度',
  '（七）总计': '（七）合计',
  '（六）其他处理': '（六）其它处理',
  总计: '合计',
  其他: '其它',
  '3.其他': '3.其它',
  '采购总金额（万元，保留四位小数）': '采购总金额',
  '本年收费金额（单位：万元）': '本年收费金额',
};

/** Kangxi radicals, and the few of the radicals' supplement that the form's words meet. */
const lookAlikes = new Map<string, string>([
  ...Array.from({ length: 0xd6 }, (_, i): [string, string] => {
    const radical = String.fromCharCode(0x2f00 + i);
    return [radical.normalize('NFKC'), radical];
  }),
  ['民', '⺠'],
  ['见', '⻅'],
  ['长', '⻓'],
  ['门', '⻔'],
  ['页', '⻚'],
  ['贝', '⻉'],
]);

/** Long labels only: one character of 规章 or 其他 less would leave another word. */
function slip(text: string, nth: number, replacement: string): string {
  if (text.length < 6 || nth % 3 > 0) return text;
  const at = 3 + (nth % (text.length - 4));
  return text.slice(0, at) + replacement + text.slice(at + 1);
}

function exchanged(text: string, nth: number): string {
  if (text.length < 7 || nth % 4 > 0) return text;
  const at = 3 + (nth % (text.length - 5));
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}
