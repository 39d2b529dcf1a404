import { withoutNumbering } from '../text/normal.ts';
import { withoutTrailing } from '../text/trimming.ts';
import { unitsOfText, whiteSpace } from '../text/units.ts';

/** Names of places and offices end in one of these: what stands before the last of them says whose report it is. */
const organisationEnd = /[省市县区旗镇乡局厅院所]|委员会|办公室|中心|街道|公司|集团|人民政府/g;
/** What is left of a title then is no shorter. */
const shortestRest = 5;
const atTitleEnd = unitsOfText(`${whiteSpace}*_#:：|`);
/** What numbers a table or an annex: 表1, 附件2：, 公开03表. */
const tableNumber =
  /^(?:附?[表件]|公开)\s*[0-9０-９一二三四五六七八九十]{0,3}(?:[-－.][0-9０-９]{1,3})?(?:表$|[\s:：、.．]+)/;
/** A shorter end tells no title from other words. */
const shortest = 4;

/** What titles of a kind of report end with, told from titles of reports: without years, remarks in brackets and whose it is; empty where that tells too little. */
export function titleEnd(titles: readonly string[]): string {
  const ends = titles.map(endOf).filter((end) => end !== '');
  const [first = '', ...others] = ends;
  const common = others.reduce(commonEnd, first);
  return [common, first].find(({ length }) => length >= shortest) ?? '';
}

function endOf(title: string): string {
  const named = withoutNumbering(title.replace(/^[\s#>*_|]+/, '')).trim();
  const plain = withoutTrailing(named.replace(tableNumber, ''), atTitleEnd)
    .replace(/\s/g, '')
    .replace(/[（(][^（()）]*[)）]$/, '');
  const [behind = '', before = ''] = plain.split(/(?:19|20)\d\d\s*(?:年度?(?!报$)|(?=年报$))?/).reverse();
  const told = behind === '' ? before : behind;
  const ends = [...told.matchAll(organisationEnd)].map(({ index, 0: { length } }) => index + length);
  return told.slice(ends.findLast((end) => told.length - end >= shortestRest) ?? 0);
}

function commonEnd(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length === 0 ? '' : one.slice(-length);
}
