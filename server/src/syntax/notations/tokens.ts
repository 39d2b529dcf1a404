import { fillsFigurePlace, isLikeFigure } from '../figure.ts';
import { isSpace, spanIn, type Line } from '../line.ts';
import type { Wordlist } from '../notation.ts';
import type { RawCell } from '../row.ts';

const shortNumber = /^\d{1,2}$/;
const pointAndWords = /^[.．、]\D*$/;

/** The words of a line, divided by white space; the blanks inside are lost with it. */
export function tokensOf(line: Line): RawCell[] {
  const words = dividedByBlanks(line);
  const number = words.findIndex(
    ({ text }, i) => shortNumber.test(text) && pointAndWords.test(words[i + 1]?.text ?? ''),
  );
  return number < 0 ? words : withNumbering(words, number);
}

/** The words with a number, its point and what it numbers as one: a number apart would be a figure. */
function withNumbering(words: readonly RawCell[], at: number): RawCell[] {
  const numbered = words.slice(at, at + ((words[at + 1] as RawCell).text.length > 1 ? 2 : 3));
  const text = numbered.map((word) => word.text).join('');
  const span = (numbered[0] as RawCell).span.through((numbered.at(-1) as RawCell).span);
  return [...words.slice(0, at), { text, span, width: 1 }, ...words.slice(at + numbered.length)];
}

function dividedByBlanks(line: Line): RawCell[] {
  const words: RawCell[] = [];
  const { text } = line;
  let i = 0;
  while (i < text.length) {
    while (i < text.length && isSpace(text.charCodeAt(i))) i++;
    const start = i;
    while (i < text.length && !isSpace(text.charCodeAt(i))) i++;
    if (i > start) words.push({ text: text.slice(start, i), span: spanIn(line, start, i), width: 1 });
  }
  return words;
}

/** What joins two numbers to one word, or stands before or behind one; a dash or stroke apart may be a mark for “none”. */
const joint = /^[～~至到≥≤<>＜＞=≈±+＋×:：%％‰]$/;

/** The words with those as one that blanks divide and a sign joins: `3 ～ 8`, `≥ 50`. */
export function withJoints(words: readonly RawCell[]): readonly RawCell[] {
  if (!words.some(({ text }) => joint.test(text))) return words;
  const joined: RawCell[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const isJoined = last && (isNumeral(last) ? joint.test(word.text) : endsInJoint(last) && isNumeral(word));
    if (isJoined) joined[joined.length - 1] = together(last, word);
    else joined.push(word);
  }
  return joined;
}

function isNumeral({ text }: RawCell): boolean {
  return /^[\d０-９][\d０-９.,，]*$/.test(text);
}

function endsInJoint({ text }: RawCell): boolean {
  return joint.test(text.slice(-1)) && (text.length === 1 || /\s.$/.test(text));
}

function together(one: RawCell, other: RawCell): RawCell {
  return { text: `${one.text} ${other.text}`, span: one.span.through(other.span), width: 1 };
}

/** How many of the words at the end stand where figures are due. */
export function figurePlacesAtEnd(words: readonly RawCell[]): number {
  let count = 0;
  while (count < words.length && fillsFigurePlace((words[words.length - 1 - count] as RawCell).text)) count++;
  return count;
}

/** How many of the words at the end are figures, those that are none as they stand included. */
export function figuresAtEnd(words: readonly RawCell[]): number {
  let count = 0;
  while (count < words.length && isLikeFigure((words[words.length - 1 - count] as RawCell).text)) count++;
  return count;
}

/** A page number, a rule, or other furniture of a page: never a figure, never a label. */
export function isFurniture(text: string): boolean {
  return furniture.test(text.trim());
}

const furniture =
  /^(?:[-－—–─~·]+\s*\d{1,4}\s*[-－—–─~·]+|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|[-—–─=_*·]{3,}(?:\s+[-—–─=_*·]{3,})*|\d{1,4}\s*\/\s*\d{1,4})$/;

/** So many lines of rules and furniture may stand below a head. */
const mostFurniture = 3;

/** A longer line is no head. */
const longestHead = 80;

/** Where nothing divides the words of a head, they begin with one of this length: 信息内容. */
const shortestHead = 4;

/** Whether the line above, rules aside, begins with a word of the forms: short words and a figure are a row then. */
export function isBehindHead(lines: readonly Line[], at: number, words: Wordlist): boolean {
  let above = at - 1;
  while (above >= 0 && at - above <= mostFurniture && isFurniture((lines[above] as Line).text)) above--;
  const line = lines[above];
  if (line === undefined || line.text.length > longestHead) return false;
  const first = tokensOf(line).find(({ text }) => text !== '|')?.text ?? '';
  return words.isLabel(first) || words.isLabel(first.slice(0, shortestHead));
}

/** Whether it is a short word, as the labels with a single figure are. */
export function isShortWord(text: string): boolean {
  return /^[\u4e00-\u9fff]{1,8}$/.test(text);
}
