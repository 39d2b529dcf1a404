import assert from 'node:assert/strict';
import { test } from 'node:test';
import { selectionRanges } from '../../server/src/features/navigation/selection.ts';
import { read, requests } from '../support/read.ts';

test('a selection grows from the figure to its row, groups, table, section and the whole', () => {
  const { analysis, text } = read(
    `某市2021年政府信息公开工作年度报告
${requests(`
| （二）部分公开 | 10 | 3 | 0 | 0 | 0 | 0 | 13 |
| 7.属于行政执法案卷 | 1 | 0 | 0 | 0 | 0 | 0 | 99 |
| 8.属于行政查询事项 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`)}
五、存在的主要问题及改进情况`,
  );
  const ranges = selectionRanges(analysis, text.indexOf('99') + 1);
  const ends = ranges.map(({ start, end }) => [text.slice(start, start + 4), text.slice(end - 3, end).trim()]);
  assert.deepEqual(ends, [
    ['99 |', '99'],
    ['7.属于', '99'],
    ['7.属于', '| 1'],
    ['（二）部', '| 1'],
    ['自然人 ', '1 |'],
    ['三、收到', '|'],
    ['某市20', '进情况'],
  ]);
});

test('outside the tables it grows from the section', () => {
  const { analysis, text } = read('一、总体情况\n全年公开信息。\n二、主动公开政府信息情况\n');
  const [first, ...others] = selectionRanges(analysis, 8);
  assert.equal(text.slice(first?.start, first?.end), '一、总体情况\n全年公开信息。\n');
  assert.deepEqual(
    others.map(({ start, end }) => [start, end]),
    [[0, text.length]],
  );
});
