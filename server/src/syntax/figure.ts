import { decimal, type Decimal } from '../text/decimal.ts';
import { standardText } from '../text/normal.ts';

/**
 * What stands in a cell: a number, nothing at all, a mark for “none” (`/`, `—`, 无), or something
 * that is none of these. The three kinds of nothing are never mixed up, and none of them is 0.
 */
export type Figure =
  | { readonly state: 'number'; readonly value: Decimal; readonly remark?: string; readonly unit?: string }
  | { readonly state: 'blank' | 'none' | 'unreadable' };

const blank: Figure = { state: 'blank' };
const none: Figure = { state: 'none' };
const noneMarks = new Set(['-', '--', '—', '——', '–', '－', '−', '─', '/', '／', '\\', '＼', '无', '無', '不适用']);
const blankMarks = /^(?:&nbsp;|&#160;|&emsp;|<o:p>\s*<\/o:p>|\s)+$/i;

/**
 * What a cell's text says, or undefined where it is neither a number nor a mark for nothing
 * (domain terms: docs/dev/notations.md, “Figures”). Text that is entirely a number counts, with sign,
 * separators of thousands, a unit or a remark in brackets behind; numbering such as `1.` does not, nor
 * does a numeral with a 0 in front: `00` is two figures that lost what divided them.
 */
export function readFigure(text: string): Figure | undefined {
  if (text === '') return blank;
  if (isPlainCount(text)) return text.length === 1 ? digits[Number(text)] : counted(BigInt(text));
  if (text.length <= 3 && (noneMarks.has(text) || noneMarks.has(standardText(text)))) return none;
  if (text.length > 60 || isWord(text)) return undefined;
  return readWritten(text);
}

/** Units of a written figure end in one of these. */
const unitEnds = '件次万元份宗个项条起例笔人';

/** Whether the text begins with a Han character, or ends in one that is no unit, as no written figure does. */
function isWord(text: string): boolean {
  return isHan(text.charCodeAt(0)) || (isHan(text.charCodeAt(text.length - 1)) && !unitEnds.includes(text.slice(-1)));
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** Whether the text may stand where a figure is due: a number, or a mark for nothing. */
export function isFigure(text: string): boolean {
  return text === '' || isPlainCount(text) || readFigure(text) !== undefined;
}

/** Whether the text is a number. */
export function isNumber(text: string): boolean {
  return text !== '' && (isPlainCount(text) || readFigure(text)?.state === 'number');
}

/** Most figures of a form are single digits: these are made once. */
const digits: readonly Figure[] = Array.from({ length: 10 }, (_, digit) => counted(BigInt(digit)));

function counted(units: bigint): Figure {
  return { state: 'number', value: { units, scale: 0 } };
}

function isPlainCount(text: string): boolean {
  return isDigits(text) && (text.length === 1 || text[0] !== '0');
}

const likeFigure = /^'?[+-]?[\dOoIlZSBQ][\dOoIlZSBQ.,，?？*#]{0,11}$/;

/**
 * Whether the text is a figure, or would be without a mark or a separator too many or letters in place
 * of digits: `12?`, `00`, `1,2,3`, `Z6`.
 */
export function isLikeFigure(text: string): boolean {
  return isFigure(text) || (likeFigure.test(text) && /\d/.test(text) && !/^\d{1,2}[.,，]$/.test(text));
}

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 48 || unit > 57) return false;
  }
  return true;
}

const emphasis = /^(?:\*\*?|__?|~~|`)(.*?)(?:\*\*?|__?|~~|`)$/;
const written =
  /^(?<sign>[+-]?) ?(?<digits>0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d*)(?<decimals>\.\d+)? ?(?<unit>件次|人次|万元|件|份|宗|个|项|条|元|起|例|次|笔)? ?(?<remark>\(.*\))?$/;
const bracketed = /^\((\d+(?:\.\d+)?)\)$/;

function readWritten(text: string): Figure | undefined {
  if (/^n\/a$/i.test(text)) return none;
  if (blankMarks.test(text)) return blank;
  const plain = asciiOf(text.replace(emphasis, '$1'));
  const negative = bracketed.exec(plain)?.[1];
  if (negative) return numberOf(`-${negative}`);
  const groups = written.exec(plain)?.groups;
  if (!groups) return undefined;
  const { sign, digits, decimals = '', unit, remark } = groups;
  return numberOf(`${sign === '-' ? '-' : ''}${digits?.replace(/[, ]/g, '')}${decimals}`, unit, remark);
}

function numberOf(numeral: string, unit?: string, remark?: string): Figure | undefined {
  const value = decimal(numeral);
  if (!value) return undefined;
  return { state: 'number', value, ...(unit && { unit }), ...(remark && { remark }) };
}

/** Full-width forms, minus signs, separators and blanks in their ASCII shape; a leading `'` of spreadsheets goes. */
function asciiOf(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[−﹣–—]/g, '-')
    .replace(/[\u00a0\u2009\u202f\u3000]/g, ' ')
    .replace(/^'(?=[+-]?\d)/, '');
}
