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

test('a year may stand behind the title, or by itself above or below', () => {
  const name = '某县财政局';
  for (const title of [
    `${name}${after}（2023年）`,
    `# ${name}${after}（2023年度）`,
    `# ${name}${after}\n\n（2023年度）`,
    `# ${name}${after}\n\n## 2023年`,
    `# ${name}\n\n# ${after}\n\n2023年度`,
    `二〇二三年度\n${name}${after}`,
    `# 2023年\n\n# ${name}${after}`,
  ])
    assert.deepEqual(titled(title), [name, 2023], title);
});

test('a date beside a title, or a year far from it, is not its year', () => {
  for (const line of ['2024年1月20日', '2024年1月', '共2023字', '2023', '\n\n\n\n2023年'])
    assert.deepEqual(titled(`# 某县财政局${after}\n${line}`), ['某县财政局', undefined], line);
});
