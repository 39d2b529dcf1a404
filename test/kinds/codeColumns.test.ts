/** Tables whose rows are numbered or have codes: what is learned from one reads it, and no other column takes a number. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readKind } from '../../server/src/kinds/file/readKind.ts';
import { defineKind } from '../../server/src/kinds/kind.ts';
import { kindFileOf } from '../../server/src/learn/kindFile.ts';
import { learnTables } from '../../server/src/learn/learnTables.ts';
import { holdsThroughout } from '../../server/src/learn/proposals.ts';
import { unknownTables } from '../../server/src/workspace/unknownTables.ts';
import { analyse } from '../support/analyse.ts';

const numbersBehind = `# 乙市财政局2023年收入支出决算总表

| 项目 | 行次 | 预算数 | 决算数 |
|---|---|---|---|
| 栏次 | | 1 | 2 |
| 财政拨款收入 | 1 | 1200.50 | 1310.25 |
| 事业收入 | 2 | 55.20 | 60.00 |
| 其他收入 | 3 | 12.30 | 9.65 |
| 本年收入合计 | 4 | 1268.00 | 1379.90 |
| 使用非财政拨款结余 | 5 | 0.00 | 0.00 |
`;

const codesInFront = `# 丁县水利局2023年部门支出决算表

| 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
|---|---|---|---|---|
| 栏次 | | 1 | 2 | 3 |
| | 合计 | 1500.50 | 900.20 | 600.30 |
| 208 | 社会保障和就业支出 | 200.10 | 200.10 | 0.00 |
| 213 | 农林水支出 | 1300.40 | 700.10 | 600.30 |
| 2130301 | 行政运行 | 700.10 | 700.10 | 0.00 |
| 2130305 | 水利工程建设 | 600.30 | 0.00 | 600.30 |
`;

const dottedNumbers = `# 某县财政局2023年财政收入分级统计表

| 序号 | 科目名称 | 预算数 | 决算数 |
|---|---|---|---|
| 1 | 全部收入 | 500 | 520 |
| 1.1 | 税收收入 | 410 | 425 |
| 1.1.1 | 增值税 | 300 | 310 |
| 1.1.2 | 所得税 | 110 | 115 |
| 1.2 | 非税收入 | 90 | 95 |
`;

function learnt(text: string) {
  const tables = learnTables(unknownTables(text, { path: '', markup: 'text' }));
  const all = tables.flatMap(({ blocks }) => blocks.flatMap(({ proposals }) => proposals));
  return kindFileOf(tables, new Set(all.filter(holdsThroughout)), { name: 'account' });
}

function read(text: string, file: object) {
  const { source, problems } = readKind(JSON.stringify(file));
  assert.ok(source, JSON.stringify(problems));
  const [report] = analyse(text, { kinds: [defineKind(source)], edition: 'auto', markup: 'text' }).reports;
  const cells = report?.tables.flatMap(({ table }) => table.cells) ?? [];
  return {
    findings: report?.findings.map(({ code, message }) => `${code}: ${message.zh}`),
    figures: cells.flatMap((cell) => (cell?.figure.state === 'number' ? [cell.placed] : [])),
  };
}

for (const [what, text, figures] of [
  ['numbers of rows behind their labels', numbersBehind, 10],
  ['codes in front of them', codesInFront, 15],
  ['dotted numbers in front of them', dottedNumbers, 10],
] as const)
  test(`a table with ${what} is read by what was learned from it`, () => {
    assert.deepEqual(read(text, learnt(text)), { findings: [], figures: Array(figures).fill('evident') });
  });

test('a balance that says no more than a total, since the rest is 0, is none', () =>
  assert.deepEqual(learnt(numbersBehind).tables[0]?.sums, ['r4 = r1 + r2 + r3']));
