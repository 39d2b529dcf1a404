import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLines } from '../../../server/src/syntax/readLines.ts';
import { lists } from '../../../server/src/syntax/notations/lists.ts';

const no = () => false;
const noWords = { isLabel: no, isWholeLabel: no, isName: no, placeBeside: () => undefined, isFragment: no };

/** The rows in a text as its cells say, and the pieces of the text that they stand for; undefined where it is no table. */
function read(text: string) {
  const run = lists.read(readLines(text, { offset: 0 }), 0, noWords);
  return run?.rows.map(({ cells }) => cells.map((cell) => [cell.text, text.slice(cell.span.start, cell.span.end)]));
}

const texts = (text: string) => read(text)?.map((cells) => cells.map(([said]) => said).join('·'));

test('lists below each other, and lists in a list', () => {
  assert.deepEqual(texts("['自然人', '总计']\n['86', 102]"), ['自然人·总计', '86·102']);
  assert.deepEqual(texts('[["自然人", "总计"], ["86", 102]]'), ['自然人·总计', '86·102']);
  assert.deepEqual(texts('[\n  [\n    "自然人",\n    "总计"\n  ],\n  [\n    "86",\n    102\n  ]\n]'), [
    '自然人·总计',
    '86·102',
  ]);
  assert.deepEqual(texts("- [自然人, 总计]\n- ['86', 102]"), ['自然人·总计', '86·102']);
});

test('an empty cell is one, however it is written', () => {
  assert.deepEqual(texts("['自然人', '', None, null, ~]\n['86', NaN]"), ['自然人····', '86·']);
});

test('a cell stands where its text does, quotation marks left out', () => {
  assert.deepEqual(read('["一、", "86"]\n[5 , "6"]'), [
    [
      ['一、', '一、'],
      ['86', '86'],
    ],
    [
      ['5', '5'],
      ['6', '6'],
    ],
  ]);
});

test('pieces of a cell on several lines are one, and numbers of characters are those', () => {
  assert.deepEqual(texts(String.raw`['商业\n企业', '\u603b\u8ba1']` + "\n['1', '2']"), ['商业企业·总计', '1·2']);
});

test('what is no table of lists is left alone', () => {
  const others = [
    '[x] 完成\n[ ] 未完成',
    '[首页](a.html), [公开](b.html)\n[年报](c.html)',
    '[1] 见附件\n[2] 同上',
    "['自然人', '总计'",
    '["a", ["b"]]\n["c"]',
    '[[[[["a", "b"], ["c", "d"]]]]]',
    "['自然人', '总计'] 如下\n['86']",
  ];
  for (const text of others) assert.equal(read(text), undefined, text);
});

test('a list that never ends is looked through in no time', () => {
  const text = '["86",\n'.repeat(20_000);
  assert.equal(read(text), undefined);
});
