import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentionsOf } from '../../../server/src/check/model/narrative.ts';
import { analyse, type Analysis } from '../../support/analyse.ts';
import { fixture } from '../../support/fixture.ts';
import { applied } from '../../../server/src/check/repair/edits.ts';
import { checkRule } from '../rules/checkRule.ts';
import { checkFolder } from '../workspace/checkFolder.ts';

const title = '某县财政局2023年政府信息公开工作年度报告';
const head = `
三、收到和处理政府信息公开申请情况
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
|-|-|-|-|-|-|-|-|`;
const rows = `${head}
| 一、本年新收政府信息公开申请数量 | 1200 | 1 | 0 | 0 | 0 | 0 | 1201 |
| 二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| （七）总计 | 1201 | 1 | 0 | 0 | 0 | 0 | 1202 |
| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
四、政府信息公开行政复议、行政诉讼情况
`;

test('a figure that fits neither reading of 收到 is told with both', () =>
  checkRule(
    'narrative-figure',
    `
${title}
一、总体情况
2023年，我局共收到政府信息公开申请1,021件。
                                  ^^^^^^^ warning：正文写的是1,021件，表中“一、本年新收政府信息公开申请数量 · 总计”是 1201，“一、本年新收政府信息公开申请数量 · 总计”与“二、上年结转政府信息公开申请数量 · 总计”之和是 1203
${rows}`,
  ));

test('where the table does not tie there itself, it is a hint', () =>
  checkRule(
    'narrative-figure',
    `
${title}
一、总体情况
2023年，我局共收到政府信息公开申请1203件，结转下年度继续办理1件。
                                                            ^^^ hint：正文写的是1件，表中“四、结转下年度继续办理 · 总计”是 7；表中此处自身也不平衡，请一并核对
${rows.replace('继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1', '继续办理 | 7 | 0 | 0 | 0 | 0 | 0 | 7')}`,
  ));

test('a wrong share and a denied claim are told', () => {
  const draft = `
${title}
一、总体情况
2023年，我局共收到政府信息公开申请1203件，均已办结，其中自然人申请1202件，占98.9%。
`;
  checkRule(
    'narrative-percent',
    `${draft}                                                                            ^^^^^ warning：正文写的是98.9%，1202 ÷ 1203（“一、本年新收政府信息公开申请数量”与“二、上年结转政府信息公开申请数量”之和）= 99.9%\n${rows}`,
  );
  checkRule(
    'narrative-claim',
    `${draft}                                          ^^^^^^^^ warning：正文说全部办结，而表中“四、结转下年度继续办理 · 总计”是 1\n${rows}`,
  );
});

test('the correction keeps the separators and the width of the digits', () => {
  for (const [written, corrected] of [
    ['1,021', '1,201'],
    ['1，021', '1，201'],
    ['1021', '1201'],
    ['１０２１', '１２０１'],
  ] as const) {
    const { text } = fixture(`${title}\n一、总体情况\n2023年，我局共收到政府信息公开申请${written}件。\n${rows}`);
    const { reports } = analyse(text, { edition: 'auto', markup: 'text' });
    const [finding] = (reports[0]?.findings ?? []).filter(({ code }) => code === 'narrative-figure');
    assert.equal(finding?.repairs[0]?.safe, false);
    assert.equal(applied(text, finding.repairs[0].edits), text.replace(`${written}件`, `${corrected}件`));
  }
});

test('growth is held against last year’s report', () =>
  checkFolder(`
//- 2022.md
${title.replace('2023', '2022')}
${head}
| 一、本年新收政府信息公开申请数量 | 1000 | 0 | 0 | 0 | 0 | 0 | 1000 |
//- 2023.md
${title}
一、总体情况
2023年，我局共收到政府信息公开申请1201件，同比增长20.1%。去年同期为1000件。
收到政府信息公开申请1201件，比上年增长21.0%。
                                      ^^^^^ warning narrative-percent：正文写的是21.0%，2022年报告是 1000，本年是 1201，增长 20.1%
收到政府信息公开申请1201件，比上年下降20.1%。
                                      ^^^^^ warning narrative-percent：正文写的是20.1%，2022年报告是 1000，本年是 1201，增长 20.1%
${rows}`));

test('an edit in one report leaves what was read of another', () => {
  const first = `${title}\n一、总体情况\n2023年，我局共收到政府信息公开申请1201件。\n${rows}`;
  const second = first.replace('某县', '邻县').replaceAll('1201', '1301').replace('| 1200 ', '| 1300 ');
  const options = { edition: 'auto', markup: 'text' } as const;
  const mentions = ({ reports }: Analysis) => reports.map((report) => mentionsOf(report));
  const before = analyse(first + second, options);
  const [kept, read] = mentions(before);
  const [keptAfter, readAfter] = mentions(analyse(first + second.replace('1301件', '1303件'), options, before));
  assert.equal(keptAfter, kept);
  assert.notEqual(readAfter, read);
});
