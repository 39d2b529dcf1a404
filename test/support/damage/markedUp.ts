import { figuresIn, revise, type Draft } from '../generate/draft.ts';
import { figureRows, oneOf, type Pick } from './damage.ts';

const marks = [
  ['<b>', '</b>'],
  ['<font color="red">', '</font>'],
  ['&nbsp;', ''],
  ['', '&#160;'],
  ['', '<br>'],
  ['', '[^1]'],
  ['', '<sup>①</sup>'],
  ['', '<!-- 上报时为7 -->'],
  ['~~7~~', ''],
  ['<del>7</del>', ''],
  ['\u2060', '\u200b'],
] as const;

/** Markup stands around figures, as converters and authors put it there; the figures are what they were. */
export function markedUp(draft: Draft, pick: Pick): Draft {
  const every = 1 + pick(4);
  const [before, behind] = oneOf(marks, pick) ?? ['', ''];
  const rows = figureRows(draft, ['pipe', 'tsv', 'csv', 'vertical', 'barred', 'spaced']);
  const cells = rows.flatMap(({ row }) => figuresIn(row)).filter(({ text }, i) => text !== '' && i % every === 0);
  return revise(
    draft,
    cells.flatMap(({ range: { start, end } }) => [
      { start, end: start, newText: before },
      { start: end, end, newText: behind },
    ]),
  );
}
