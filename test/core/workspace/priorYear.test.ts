import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixtureFiles } from '../../support/fixture.ts';
import { checkFolder, checkTogether } from './checkFolder.ts';

const head = `
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
|-|-|-|-|-|-|-|-|`;

const lastYear = `
//- 2023.md
某县财政局2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
${head}
| 一、本年新收政府信息公开申请数量 | 8 | 2 | 0 | 0 | 1 | 0 | 11 |
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| （七）总计 | 5 | 2 | 0 | 0 | 0 | 0 | 7 |
| 四、结转下年度继续办理 | 4 | 0 | 0 | 0 | 1 | 0 | 5 |`;

test('what was carried forward is carried in, column by column', () =>
  checkFolder(`${lastYear}
//- 2024.md
某县财政局2024年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
${head}
| 二、上年结转政府信息公开申请数量 | 4 | 0 | 0 | 0 | 1 | 0 | 5 |
`));

test('figures of one row are told at once, from the first to the last', () =>
  checkFolder(`${lastYear}
//- 2024.md
某县财政局2024年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
${head}
| 二、上年结转政府信息公开申请数量 | 4 | 3 | 0 | 0 | 1 | 0 | 8 |
                                         ^^^^^^^^^^^^^^^^^^^^^ warning prior-year：上年结转与2023年报告的结转下年度不符：商业企业 3 ≠ 0，总计 8 ≠ 5
`));

test('the other edition, another notation and a longer name change nothing', () =>
  checkFolder(`
//- 2020.md
2020年某县人民政府政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
四、结转下年度继续办理\t4\t0\t0\t0\t1\t0\t5
//- 2021.md
某 县2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
二、上年结转政府信息公开申请数量\t4\t0\t0\t0\t1\t0\t6
                                	 	 	 	 	 	 	^ warning prior-year：上年结转与2020年报告的结转下年度不符：总计 6 ≠ 5
`));

const untied = `
//- 2023.md
某县财政局2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
${head}
| 一、本年新收政府信息公开申请数量 | 8 | 2 | 0 | 0 | 1 | 0 | 11 |
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| （七）总计 | 5 | 2 | 0 | 0 | 0 | 0 | 7 |
| 四、结转下年度继续办理 | 9 | 0 | 0 | 0 | 1 | 0 | 10 |`;

test('where last year does not tie, what it should carry forward counts', () =>
  checkFolder(`${untied}
//- 2024.md
某县财政局2024年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
${head}
| 二、上年结转政府信息公开申请数量 | 4 | 0 | 0 | 0 | 1 | 0 | 5 |
`));

test('a figure copied from a column that does not tie is worth a word', () =>
  checkFolder(`${untied}
//- 2024.md
某县财政局2024年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
${head}
| 二、上年结转政府信息公开申请数量 | 9 | 0 | 0 | 0 | 1 | 0 | 10 |
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ information prior-year：2023年报告的结转下年度与该报告自身不平；按其一加二减（七），上年结转不符：自然人 9 ≠ 4，总计 10 ≠ 5
`));

test('blank, unread and misplaced figures are held against nothing', () =>
  checkFolder(`${lastYear}
//- 2024.md
某县财政局2024年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
${head}
| 二、上年结转政府信息公开申请数量 | | 约3件 | 0 | 0 | 1 | 0 | 5 |
`));

test('of two drafts for last year the one of the same series counts', () =>
  checkFolder(`${lastYear}
${untied.replace('2023.md', '2023-old.md')}
//- 2024.md
某县财政局2024年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
${head}
| 二、上年结转政府信息公开申请数量 | 4 | 0 | 0 | 0 | 1 | 0 | 4 |
                                                             ^ warning prior-year：上年结转与2023年报告的结转下年度不符：总计 4 ≠ 5
`));

test('a finding leads to last year and offers its figures', () => {
  const [, draft] = checkTogether(
    fixtureFiles(`${lastYear}
//- 2024.md
某县财政局2024年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
${head}
| 二、上年结转政府信息公开申请数量 | 3 | 0 | 0 | 0 | 1 | 0 | 4 |
`),
  );
  const [found] = draft?.findings ?? [];
  assert.deepEqual(found?.relations, ['year.carry.person', 'year.carry.total']);
  assert.deepEqual(
    found.elsewhere?.map(
      ({ range, message }) => `${range.document}:${range.start.line}:${range.start.character} ${message.zh}`,
    ),
    ['2023.md:8:16 2023年报告结转下年度 · 自然人：4', '2023.md:8:40 2023年报告结转下年度 · 总计：5'],
  );
  const [repair] = found.repairs;
  assert.deepEqual(
    repair?.edits.map(({ newText }) => newText),
    ['4', '5'],
  );
  assert.equal(repair.safe, false);
});

const carriedIn = (year: number, person: number) => `
某县财政局${year}年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
${head}
| 二、上年结转政府信息公开申请数量 | ${person} | 0 | 0 | 0 | 1 | 0 | ${person + 1} |`;

/** Last year's report under other names. */
const named = (...names: readonly string[]) => names.map((name) => lastYear.replace('2023.md', name)).join('');

test('the same report under several names is still held against', () =>
  checkFolder(`${named('上会.md', '公布.md')}
//- 2024.md${carriedIn(2024, 3)}
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ warning prior-year：上年结转与2023年报告的结转下年度不符：自然人 3 ≠ 4，总计 4 ≠ 5
`));

test('reports on last year that differ are named where none is nearer', () =>
  checkFolder(`${named('上会.md')}${named('公布.md').replace('| 4 | 0 | 0 | 0 | 1 | 0 | 5 |', '| 3 | 0 | 0 | 0 | 1 | 0 | 4 |')}
//- 2024.md${carriedIn(2024, 3).replace(
    '报告\n',
    '报告\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information prior-year：2023年报告有 2 份，内容不同，没有与上年核对：上会.md、公布.md；请移走多余的，或在 gouji.json 中用 previous 写明是哪一份\n',
  )}
`));
