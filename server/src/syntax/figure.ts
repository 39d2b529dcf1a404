import { decimal, type Decimal } from '../text/decimal.ts';
import { simplifiedText, standardText } from '../text/normal.ts';
import { isInvisible, isReversing } from './line.ts';

/**
 * What stands in a cell: a number, nothing at all, a mark for “none” (`/`, `—`, 无), or something
 * that is none of these. The three kinds of nothing are never mixed up, and none of them is 0. Of a cell
 * that the form means for words nothing is asked.
 */
export type Figure =
  | { readonly state: 'number'; readonly value: Decimal; readonly remark?: string; readonly unit?: string }
  | { readonly state: 'blank' | 'none' | 'unreadable' | 'words' };

const blank: Figure = { state: 'blank' };
const none: Figure = { state: 'none' };
/** A dash becomes three hyphens on the way to Markdown, Org and LaTeX. */
const noneMarks = new Set([
  '-',
  '--',
  '---',
  '------',
  '—',
  '——',
  '–',
  '－',
  '−',
  '─',
  '/',
  '／',
  '\\',
  '＼',
  '无',
  '無',
  '不适用',
]);
const blankMarks = /^(?:nan|<na>|nat|none|&nbsp;|&#160;|&emsp;|<o:p>\s*<\/o:p>|\s)+$/i;

/** No cell of a form holds more. */
const longestFigure = 60;

/**
 * What a cell's text says, or undefined where it is neither a number nor a mark for nothing
 * (domain terms: docs/dev/notations.md, “Figures”). Text that is entirely a number counts, with sign,
 * separators of thousands, a unit, a note's mark or a remark in brackets behind; numbering such as `1.` does
 * not, nor does a numeral with a 0 in front: `00` is two figures that lost what divided them. Text of which
 * a reader sees other digits than stand there is none.
 */
export function readFigure(text: string): Figure | undefined {
  if (text === '') return blank;
  if (text.length > longestFigure) return undefined;
  if (isPlainCount(text)) return text.length === 1 ? digits[Number(text)] : counted(BigInt(text));
  if (noneMarks.has(text) || (text.length <= 3 && noneMarks.has(standardText(text)))) return none;
  return isWord(text) ? undefined : readWritten(text);
}

const change =
  /^(减少?|增加?|增长|净增|净减|下降|[↑↓]) ?(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)? ?([件次万元份宗个项条起例笔]*)$/;

/** What a cell's text says where a change is due: 减4 is -4 there, 增加3 is 3. */
export function readChange(text: string): Figure | undefined {
  const [, word, digits, decimals = '', unit] = change.exec(asciiOf(seenText(text).replace(endMark, ''))) ?? [];
  if (word === undefined || digits === undefined) return undefined;
  const sign = /减|下降|↓/.test(word) ? '-' : '';
  return numberOf(`${sign}${digits.replace(/[,，]/g, '')}${decimals}`, unit);
}

/** Units of a written figure end in one of these. */
const unitEnds = '件次万元份宗个项条起例笔人';

/** Whether the text begins with a Han character, or ends in one that is no unit, as no written figure does. */
function isWord(text: string): boolean {
  return (
    isHan(text.charCodeAt(0)) ||
    (isHan(text.charCodeAt(text.length - 1)) && !unitEnds.includes(simplifiedText(text.slice(-1))))
  );
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

const digit = '\\dOoIlZSBQ０-９';
/** Signs and words in front, what may stand among digits or behind them, and units. */
const inFigurePlace = new RegExp(
  `^(?:['≥≤<>＜＞≈±~～+＋\\-－−﹣–—↑↓\u202b\u202e\u2067]|减少?|增加?|增长|净增|净减|下降|约|近|逾|超过?)*[${digit}]` +
    `(?:[${digit}.,，?？*#/／~～\\-－−﹣–—:：eE+＋^×xX至\\s\u202e]{0,18}[${digit}.,，?？*#])?` +
    '(?:[%％‰件次份宗个项条元起例笔余多]|万元){0,2}$',
);
/** Numbering, a date. */
const inNoFigurePlace = /^(?:\d{1,2}[.,，]|(?:19|20)\d\d[-/.]\d{1,2}(?:[-/.]\d{1,2})?)$/;
const longestInPlace = 24;

/**
 * Whether the text is what fills the place of a figure, one or none: two numbers, a share, a comparison, one
 * broken in two, a change in words. `2/50`, `50%`, `≥50`, `2 05`, 减4.
 */
export function fillsFigurePlace(text: string): boolean {
  if (isLikeFigure(text)) return true;
  if (text.length > longestInPlace || !/[\d０-９]/.test(text)) return false;
  return inFigurePlace.test(simplifiedText(text)) && !inNoFigurePlace.test(text);
}

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 48 || unit > 57) return false;
  }
  return true;
}

const emphasis = /^(\*{1,3}|_{1,3}|`|={1,2}|\+\+)(.*?)\1$/s;
/** Marks that refer to a note below the table. */
const endMark =
  /(?: ?(?:[*＊†‡※]{1,3}|[①-⑳⑴-⒇¹²³⁰⁴-⁹]{1,2}|(?:footnote:)?\[[^[\]\s]{1,20}\]_?|\^[^\s^]{1,8}\^|[〔【]注?\d{1,2}[〕】]))$/;
const written =
  /^(?<sign>[+-]?) ?(?<digits>0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d*)(?<decimals>\.\d+)? ?(?<unit>件次|人次|万元|件|份|宗|个|项|条|元|起|例|次|笔)? ?(?<remark>\(.*\))?$/;
const bracketed = /^\((\d+(?:\.\d+)?)\)$/;

function readWritten(text: string): Figure | undefined {
  const seen = withoutEmphasis(seenText(text));
  if (seen !== text) return readFigure(seen);
  if (/^n\/a$/i.test(text)) return none;
  if (blankMarks.test(text)) return blank;
  if (!/[\d０-９]/.test(text)) return undefined;
  const plain = asciiOf(text);
  const negative = bracketed.exec(plain)?.[1];
  if (negative) return numberOf(`-${negative}`);
  const groups = (written.exec(plain) ?? written.exec(withoutMarks(plain)))?.groups;
  if (!groups) return undefined;
  const { sign, digits, decimals = '', unit, remark } = groups;
  return numberOf(`${sign === '-' ? '-' : ''}${digits?.replace(/[, ]/g, '')}${decimals}`, unit, remark);
}

/** Behind a figure stand two such marks where a program numbered the links and one of them is a note's. */
function withoutMarks(text: string): string {
  return text.replace(endMark, '').replace(endMark, '');
}

/** The text without invisible characters; what turns more than one character round stays, for it is seen. */
export function seenText(text: string): string {
  if (!holdsInvisible(text)) return text;
  let seen = '';
  for (const unit of text) if (!isInvisible(unit.charCodeAt(0)) || isReversing(unit.charCodeAt(0))) seen += unit;
  return seen.length > 2 ? seen : seen.replace(/[\u202b\u202e\u2067]/g, '');
}

function holdsInvisible(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isInvisible(unit) || isReversing(unit)) return true;
  }
  return false;
}

function withoutEmphasis(text: string): string {
  const inner = emphasis.exec(text)?.[2];
  return inner === undefined ? text : withoutEmphasis(inner.trim());
}

function numberOf(numeral: string, unit?: string, remark?: string): Figure | undefined {
  const value = decimal(numeral);
  if (!value) return undefined;
  return { state: 'number', value, ...(unit && { unit }), ...(remark && { remark }) };
}

/** Full-width forms, minus signs, separators and blanks in their ASCII shape, units in simplified characters; a leading `'` of spreadsheets goes. */
function asciiOf(text: string): string {
  return simplifiedText(text)
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[−﹣–—]/g, '-')
    .replace(/[\u00a0\u2009\u202f\u3000]/g, ' ')
    .replace(/^'(?=[+-]?\d)/, '');
}
