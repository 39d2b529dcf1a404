import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applied } from '../../server/src/check/repair/edits.ts';
import { fixesIn, safeEdits } from '../../server/src/features/fixes.ts';
import { conclude } from '../../server/src/workspace/conclude.ts';
import { read } from '../support/read.ts';

const { analysis, text } = read(`
五、存在问题及改进情况
已改进。
六、其它需报告事项
无。
`);
const without = conclude(analysis, { grades: { 'section-title': 'off' } });
const everything = { start: 0, end: text.length };

test('the repairs of the findings in the range are offered', () => {
  const fixes = fixesIn(analysis, { start: 2, end: 2 });
  assert.deepEqual(
    fixes.map(({ finding, repair, preferred }) => [finding.code, repair.title.zh, preferred]),
    [['section-title', '改为“五、存在的主要问题及改进情况”', true]],
  );
});

test('a finding that is turned off offers nothing', () => {
  assert.deepEqual(fixesIn(without, everything), []);
});

test('safe edits are all made at once', () => {
  assert.equal(
    applied(text, safeEdits(analysis)),
    '五、存在的主要问题及改进情况\n已改进。\n六、其他需要报告的事项\n无。\n',
  );
});

test('what is turned off is not mended', () => {
  assert.deepEqual(safeEdits(without), []);
});
