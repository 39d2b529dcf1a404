import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDiagnostics } from '../../server/src/features/diagnostics.ts';
import { litigation, read, requests } from '../support/read.ts';

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

test('findings are regraded, and those turned off are left out', () => {
  const { analysis } = read(litigation('\n| 1 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | x | 0 | 0 | 0 | 0 |\n'));
  assert.deepEqual(codes(findDiagnostics(analysis, { grades: {} })), [
    'missing-section',
    'block-total',
    'not-a-number',
  ]);
  const grades = { 'missing-section': 'off', 'block-total': 'off', 'not-a-number': 'hint' } as const;
  const [finding, ...others] = findDiagnostics(analysis, { grades });
  assert.deepEqual([finding?.code, finding?.severity, others], ['not-a-number', 'hint', []]);
});

test('a row short of figures is not reported while the last edit stands in it', () => {
  const { analysis, text } = read(
    requests(`
| 一、本年新收政府信息公开申请数量 | 12 | 3 | 7
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`),
  );
  const inRow = text.indexOf('| 7') + 3;
  assert.ok(codes(findDiagnostics(analysis, { grades: {} })).includes('unread-row'));
  assert.ok(codes(findDiagnostics(analysis, { grades: {}, lastEdit: text.length })).includes('unread-row'));
  assert.ok(!codes(findDiagnostics(analysis, { grades: {}, lastEdit: inRow })).includes('unread-row'));
});

test('a row with all its figures is judged at once', () => {
  const { analysis, text } = read(requests('\n| 一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 0 | 0 | 16 |'));
  const found = findDiagnostics(analysis, { grades: {}, lastEdit: text.length });
  assert.ok(codes(found).includes('row-total') || codes(found).includes('wrong-figure'), codes(found).join());
});
