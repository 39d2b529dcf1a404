/** What the title of a report says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../support/analyse.ts';

function titled(title: string): [organisation: string | undefined, year: number | undefined] | undefined {
  const [report] = analyse(`${title}\n\n一、总体情况\n`, { edition: 'auto', markup: 'text', force: true }).reports;
  return report && [report.organisation, report.year];
}

const after = '政府信息公开工作年度报告';

test('a year is a year in whatever digits, and no part of the name', () => {
  for (const year of ['2023年', '2023年度', '（2023年）', '２０２３年', '二〇二三年'])
    assert.deepEqual(titled(`某县财政局${year}${after}`), ['某县财政局', 2023], year);
});

test('a year that is not filled in is none, and no part of the name', () => {
  for (const year of ['20年', '202年', '20XX年', 'XX年度', '20××年', '年', '（20年）', ''])
    assert.deepEqual(titled(`某县财政局${year}${after}`), ['某县财政局', undefined], year);
});

test('what only looks like a year is part of the name', () => {
  for (const name of ['某县青少年', '某县第14年']) assert.deepEqual(titled(name + after), [name, undefined]);
});
