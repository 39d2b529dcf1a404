import { revise, tablesOf, type Draft } from '../generate/draft.ts';
import { oneOf, type Pick } from './damage.ts';

const notes = [
  '单位：件\n',
  '（单位：件、万元）\n',
  '注：以上数据由办公室统计，含上年结转。\n',
  '【字体：大 中 小】 打印 分享\n',
  '填表说明：（一）本表每年填报1次。\n',
];

/** A note or something of the page's furniture touches a table, before or behind it. */
export function trailingJunk(draft: Draft, pick: Pick): Draft {
  const range = oneOf(tablesOf(draft), pick)?.range;
  if (!range || draft.markup === 'html') return draft;
  const at = pick(2) === 0 ? range.end : range.start;
  return revise(draft, [{ start: at, end: at, newText: oneOf(notes, pick) ?? '' }]);
}
