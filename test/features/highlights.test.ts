import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlightsAt } from '../../server/src/features/navigation/highlights.ts';
import { withMarks } from '../support/fixture.ts';
import { read, requests } from '../support/read.ts';

/** The marks are all that is set off, noted by kind; the cursor is at the one that is noted `here` too. */
function check(source: string): void {
  const { analysis, marks, text } = read(source);
  const here = marks.find((mark) => mark.note.endsWith('here'));
  assert.ok(here);
  const found = highlightsAt(analysis, here.start)
    .map(({ range: { start, end }, kind }) => ({ start, end, note: kind }))
    .sort((one, other) => one.start - other.start);
  const expected = marks.map((mark) => ({ ...mark, note: mark.note.replace(', here', '') }));
  assert.equal(withMarks(text, found), withMarks(text, expected));
}

test('at a total its terms are set off', () => {
  check(
    requests(`
| 一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 0 | 0 | 15 |
                                     ^^ term
                                          ^ term
                                              ^ term
                                                  ^ term
                                                      ^ term
                                                          ^ term
                                                              ^^ total, here
`),
  );
});

test('at another figure the totals that follow from it', () => {
  check(
    requests(`
| 一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 0 | 0 | 15 |
                                     ^^ term, here
                                                              ^^ total
| 四、结转下年度继续办理 | 12 | 3 | 0 | 0 | 0 | 0 | 15 |
                           ^^ total
`),
  );
});

test('at a label the figures of its row', () => {
  const { analysis, text } = read(requests('\n| （七）总计 | 10 | 3 | 0 | 0 | 0 | 0 | 13 |\n'));
  const figures = highlightsAt(analysis, text.indexOf('（七）') + 1).map(({ range }) =>
    text.slice(range.start, range.end),
  );
  assert.deepEqual(figures, ['10', '3', '0', '0', '0', '0', '13']);
});
