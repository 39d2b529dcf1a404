import { revise, tablesOf, type Draft } from '../generate/draft.ts';
import { oneOf, type Pick } from './damage.ts';

const comments = [
  '<!-- 三、收到和处理政府信息公开申请情况 -->\n',
  '<!--\n| （七）总计 | 9 | 9 | 9 | 9 | 9 | 9 | 54 |\n-->\n',
  '<!-- 旧表\n（七）总计\t9\t9\t9\t9\t9\t9\t54\n\n规章 9 9 9\n-->\n',
  '[//]: # (| 规章 | 9 | 9 | 9 |)\n',
  '[comment]: <> (规章 9 9 9)\n',
];

/** Comments stand between the rows of a table, and before and behind it: nobody sees them. */
export function commented(draft: Draft, pick: Pick): Draft {
  const every = 1 + pick(6);
  const newText = oneOf(comments, pick) ?? '';
  const tables = draft.markup === 'html' ? [] : tablesOf(draft).filter(({ notation }) => notation !== 'html');
  const places = tables.flatMap(({ rows, range }) => [...rows.map((row) => row.range.start), range.end]);
  return revise(
    draft,
    places.filter((_, i) => i % every === 0).map((place) => ({ start: place, end: place, newText })),
  );
}
