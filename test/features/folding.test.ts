import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldingRanges } from '../../server/src/features/navigation/folding.ts';
import { read, requests } from '../support/read.ts';

test('sections, tables and groups of rows fold', () => {
  const { analysis, text } = read(
    `${requests(`
| 二、上年结转政府信息公开申请数量 | 12 | 3 | 0 | 0 | 0 | 0 | 15 |
| （二）部分公开 | 10 | 3 | 0 | 0 | 0 | 0 | 13 |
| 7.属于行政执法案卷 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| 8.属于行政查询事项 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| （七）总计 | 12 | 3 | 0 | 0 | 0 | 0 | 15 |
`)}
五、存在的主要问题及改进情况
还在改进。
`,
  );
  const folds = foldingRanges(analysis).map(({ start, end }) => {
    const lines = text.slice(start, end).trim().split('\n');
    return [lines[0]?.slice(0, 7), lines.at(-1)?.slice(0, 7)];
  });
  assert.deepEqual(folds, [
    ['三、收到和处理', '| （七）总计'],
    ['五、存在的主要', '还在改进。'],
    ['自然人 | 商', '| （七）总计'],
    ['（二）部分公开', '| （七）总计'],
    ['7.属于行政执', '| 8.属于行'],
  ]);
});
