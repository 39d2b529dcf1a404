import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Grading } from '../../../server/src/check/grading.ts';
import { findingsIn, type Analysis } from '../../../server/src/workspace/analysis.ts';
import { conclude } from '../../../server/src/workspace/conclude.ts';
import { Workspace } from '../../../server/src/workspace/workspace.ts';
import { litigation, read, requests } from '../../support/read.ts';

const codes = (analysis: Analysis) => findingsIn(analysis).map(({ code }) => code);
const told = (analysis: Analysis, grading: Grading) => codes(conclude(analysis, grading));

const { analysis } = read(litigation('\n| 1 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | x | 0 | 0 | 0 | 0 |\n'));

test('findings are regraded, and those turned off are left out', () => {
  assert.deepEqual(told(analysis, { grades: {} }), ['missing-section', 'block-total', 'not-a-number']);
  const grades = { 'missing-section': 'off', 'block-total': 'off', 'not-a-number': 'hint' } as const;
  const [finding, ...others] = findingsIn(conclude(analysis, { grades }));
  assert.deepEqual([finding?.code, finding?.severity, others], ['not-a-number', 'hint', []]);
});

test('what was found stays beside what is told, so that another grade spoils nothing', () => {
  const off = conclude(analysis, { grades: { 'block-total': 'off' } });
  assert.equal(off.reports[0]?.found, analysis.reports[0]?.found);
  assert.deepEqual(told(off, { grades: {} }), codes(analysis));
});

test('where nothing is graded otherwise, the analysis is the very same', () => {
  assert.equal(conclude(analysis, { grades: { 'copied-figures': 'off', 'block-total': 'error' } }), analysis);
});

test('a regraded finding makes its repairs only when asked for them', () => {
  const [finding] = findingsIn(conclude(analysis, { grades: { 'block-total': 'hint', 'missing-section': 'off' } }));
  assert.equal(typeof Object.getOwnPropertyDescriptor(finding, 'repairs')?.get, 'function');
  assert.ok((finding?.repairs.length ?? 0) > 0);
});

test('what is found beside other reports is graded with the rest, by the settings before the folder', () => {
  const draft = (year: number) =>
    `某县${year}年政府信息公开工作年度报告\n${requests(`
| 二、上年结转政府信息公开申请数量 | ${year - 2020} | 0 | 0 | 0 | 0 | 0 | ${year - 2020} |
| 四、结转下年度继续办理 | 7 | 0 | 0 | 0 | 0 | 0 | 7 |`)}`;
  const workspace = new Workspace();
  workspace.declare('gouji.json', { severity: { 'prior-year': 'error' } });
  workspace.update('2023.md', read(draft(2023)).analysis);
  const of = (grades: Grading['grades']) =>
    findingsIn(workspace.connect('2024.md', read(draft(2024)).analysis, { grades }))
      .filter(({ code }) => code === 'prior-year')
      .map(({ severity }) => severity);
  assert.deepEqual([of({}), of({ 'prior-year': 'hint' }), of({ 'prior-year': 'off' })], [['error'], ['hint'], []]);
});

test('a row short of figures is not reported while the last edit stands in it', () => {
  const { analysis, text } = read(
    requests(`
| 一、本年新收政府信息公开申请数量 | 12 | 3 | 7
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`),
  );
  const inRow = text.indexOf('| 7') + 3;
  assert.ok(told(analysis, { grades: {} }).includes('unread-row'));
  assert.ok(told(analysis, { grades: {}, lastEdit: text.length }).includes('unread-row'));
  assert.ok(!told(analysis, { grades: {}, lastEdit: inRow }).includes('unread-row'));
});

test('a row with all its figures is judged at once', () => {
  const { analysis, text } = read(requests('\n| 一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 0 | 0 | 16 |'));
  const found = told(analysis, { grades: {}, lastEdit: text.length });
  assert.ok(found.includes('row-total') || found.includes('wrong-figure'), found.join());
});
