import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announceFigure } from '../../server/src/features/announce.ts';
import { litigation, read } from '../support/read.ts';

const { analysis, text } = read(litigation('\n| 57 | 3 | 4 | 5 | 68 | 25 | 0 | 1 | 5 | 31 | 17 | 0 | 3 | 10 | 30 |\n'));

test('a figure is told by its row, column, value and sums', () => {
  assert.equal(announceFigure(analysis, text.indexOf('68'), 'zh-CN'), '行政复议 · 总计：68；勾稽关系：不符 1');
  assert.equal(
    announceFigure(analysis, text.indexOf('25'), 'en'),
    'suits without review: upheld: 25; relations: 1 holds',
  );
});

test('outside the figures there is nothing to tell', () => {
  assert.equal(announceFigure(analysis, 0, 'zh-CN'), undefined);
});
