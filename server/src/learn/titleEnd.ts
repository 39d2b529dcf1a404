import { endOfOwner } from '../kinds/owners.ts';
import { withoutNumbering } from '../text/normal.ts';
import { withoutTrailing } from '../text/trimming.ts';
import { unitsOfText, whiteSpace } from '../text/units.ts';

const atTitleEnd = unitsOfText(`${whiteSpace}*_#:：|`);
/** What numbers a table or an annex: 表1, 附件2：, 公开03表. */
const tableNumber =
  /^(?:第[一二三四五六七八九十\d]{1,3}[部章编]分?|(?:附?[表件]|公开)\s*[0-9０-９一二三四五六七八九十]{0,3}(?:[-－.][0-9０-９]{1,3})?(?:表$|[\s:：、.．]+))\s*/;
/** A shorter end tells no title from other words. */
const shortest = 4;

/** What titles of a kind of report end with, told from titles of reports: without years, remarks in brackets and whose it is; empty where that tells too little. */
export function titleEnd(titles: readonly string[]): string {
  const ends = titles.map(endOf).filter((end) => end !== '');
  const [first = '', ...others] = ends;
  const common = others.reduce(commonEnd, first);
  return [common, first].find(({ length }) => length >= shortest) ?? '';
}

/** Whether the title says whose report it is. */
export function namesOwner(title: string): boolean {
  const plain = plainTitle(title);
  const owner = plain.slice(0, plain.lastIndexOf(endOf(title))).replace(year, '');
  return owner.length > 1 && /\p{Script=Han}/u.test(owner) && !/^[全本各]/.test(owner);
}

/** Whether the title has a number in front, as that of a table, an annex or a part has. */
export function hasNumberInFront(title: string): boolean {
  const text = title.replace(marksBefore, '');
  const words = withoutNumbering(text).trim();
  return words !== text.trim() || hasTableNumber(words);
}

/** Whether the text begins as tables and annexes are numbered. */
export function hasTableNumber(text: string): boolean {
  return tableNumber.test(text);
}

const marksBefore = /^[\s#>*_|]+/;
const year = /(?:19|20)\d\d\s*(?:年度?(?!报$)|(?=年报$))?/;

function plainTitle(title: string): string {
  const named = withoutNumbering(title.replace(marksBefore, '')).trim();
  return withoutTrailing(named.replace(tableNumber, ''), atTitleEnd)
    .replace(/\s/g, '')
    .replace(/[（(][^（()）]*[)）]$/, '');
}

function endOf(title: string): string {
  const [behind = '', before = ''] = plainTitle(title).split(year).reverse();
  const told = behind === '' ? before : behind;
  return told.slice(endOfOwner(told));
}

function commonEnd(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length === 0 ? '' : one.slice(-length);
}
