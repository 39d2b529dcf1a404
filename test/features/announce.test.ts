import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { announceFigure } from '../../server/src/features/announce.ts';
import { litigation, read } from '../support/read.ts';

const { analysis, text } = read(litigation('\n| 57 | 3 | 4 | 5 | 68 | 25 | 0 | 1 | 5 | 31 | 17 | 0 | 3 | 10 | 30 |\n'));

test('a figure is told by its row, column, value and sums', () => {
  assert.equal(announceFigure(analysis, text.indexOf('68'), 'zh-CN'), '行政复议 · 总计：68，各项之和为 69；1 项不符');
  assert.equal(announceFigure(analysis, text.indexOf('25'), 'en'), 'suits without review: upheld: 25; 1 holds');
});

test('outside the figures there is nothing to tell', () => {
  assert.equal(announceFigure(analysis, 0, 'zh-CN'), undefined);
});

test('a figure that is known to be wrong is told with the value that is due', () => {
  const sample = read(readFileSync('samples/结转错误.年报.md', 'utf8'));
  const { span } = sample.analysis.reports[0]?.findings.find(({ code }) => code === 'wrong-figure') ?? {};
  assert.equal(
    announceFigure(sample.analysis, span?.start ?? 0, 'zh-CN'),
    '四、结转下年度继续办理 · 自然人：16，应为 6；2 项不符',
  );
});
