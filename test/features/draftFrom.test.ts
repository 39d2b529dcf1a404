/** A report yet to be written: in the edition of its year, with what last year's carried forward. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OtherReport } from '../../server/src/check/model/lookup.ts';
import { draftFrom } from '../../server/src/features/draftFrom.ts';
import { disclosure } from '../../server/src/kinds/disclosure/index.ts';
import { decimal } from '../../server/src/text/decimal.ts';

const nowhere = { document: '', start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Last year's report, that carried forward 7 in each column of persons. */
const previous: OtherReport = {
  path: '2023.md',
  organisation: '某县财政局',
  year: 2023,
  editionOf: () => '2021',
  figure: (_form, row, column) =>
    row === '4' && column === 'person' ? { value: decimal('7') ?? assert.fail(), range: nowhere } : undefined,
};

test('what last year’s report carried forward is carried in; all else is blank', () => {
  const blank = draftFrom(disclosure, '某县财政局', 2024, undefined);
  const carried = draftFrom(disclosure, '某县财政局', 2024, previous);
  assert.ok(carried.includes('\n| 二、上年结转政府信息公开申请数量 | | | 7 | '));
  assert.equal(carried.replace('| 7 |', '| |'), blank);
});

test('where a sentence is to have a figure stands a blank, or 0 for who wants zeros', () => {
  assert.ok(draftFrom(disclosure, '', 2024, undefined).includes('\n本年度收取信息处理费\u3000\u3000元。\n'));
  assert.ok(draftFrom(disclosure, '', 2024, undefined, { zeros: true }).includes('\n本年度收取信息处理费0元。\n'));
});

test('the edition is that of the year', () => {
  const [old, now] = [2020, 2021].map((year) => draftFrom(disclosure, '', year, undefined));
  assert.notEqual(old?.length, now?.length);
});
