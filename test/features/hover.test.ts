import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { sumBlock } from '../../server/src/features/hover/sumBlock.ts';
import type { Language } from '../../server/src/forms/schema.ts';
import { litigation, read, requests } from '../support/read.ts';

/** Hovers over the marked place, which must be the hover's range; findings are left out. */
function check(source: string, expected: string, language: Language = 'zh-CN'): void {
  const { analysis, marks } = read(source);
  const [mark] = marks;
  assert.ok(mark);
  const reports = analysis.reports.map((report) => ({ ...report, found: [], findings: [] }));
  const hover = hoverAt({ ...analysis, reports }, mark.start, language);
  assert.equal(hover?.markdown.replaceAll('  \n', '\n'), expected.trim());
  assert.deepEqual([hover.range.start, hover.range.end], [mark.start, mark.end]);
}

test('a figure tells its place in the form and each of its sums, the failing one first', () => {
  check(
    requests(`
| 一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 0 | 0 | 15 |
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| （七）总计 | 10 | 3 | 0 | 0 | 0 | 0 | 13 |
| 四、结转下年度继续办理 | 33 | 0 | 0 | 0 | 0 | 0 | 33 |
                           ^^
`),
    `
四、结转下年度继续办理 · 自然人：**33**

**不符，相差 30**：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和。

\`\`\`text
一、本年新收政府信息公开申请数量  12
二、上年结转政府信息公开申请数量   1
2 项合计                          13
（七）总计                        10
四、结转下年度继续办理            33
2 项合计                          43
\`\`\`

**相符**：“四、结转下年度继续办理”一行
`,
  );
});

test('the same in English', () => {
  check(
    litigation(`
| 57 | 3 | 4 | 5 | 68 | 25 | 0 | 1 | 5 | 31 | 17 | 0 | 3 | 10 | 30 |
                   ^^
`),
    `
administrative review: total: **68**

**fails by 1**: “行政复议”: 总计 is the sum of the four columns before it.

\`\`\`text
upheld        57
corrected      3
other result   4
pending        5
sum of 4      69
total         68
\`\`\`
`,
    'en',
  );
});

test('a blank total is said to be blank, with the value that would settle its sum', () => {
  check(
    litigation(`
| 57 | 3 | 4 | 5 |  | 25 | 0 | 1 | 5 | 31 | 17 | 0 | 3 | 10 | 30 |
                  !
`),
    `
行政复议 · 总计：**空白**

**待定**：“行政复议”栏“总计”：前四栏之和。
结果维持 57 + 结果纠正 3 + 其他结果 4 + 尚未审结 5 = 69
**总计 空白**
“总计”填 69 即相符。
`,
  );
});

test('no name of a row is cut short in a sum', () => {
  check(
    requests(`
| 一、本年新收政府信息公开申请数量 | 10 | 3 | 0 | 0 | 0 | 0 | 13 |
| 二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| （七）总计 | 9 | 3 | 0 | 0 | 0 | 0 | 12 |
| 四、结转下年度继续办理 |  | 0 | 0 | 0 | 0 | 0 | 3 |
                          !
`),
    `
四、结转下年度继续办理 · 自然人：**空白**

**待定**：表头“总计”：六类申请人之和。
**自然人 空白** + 其余 5 项 0 = 0
总计 3
“自然人”填 3 即相符。

**待定**：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和。
一 10 + 二 2 = 12
（七）总计 9 + **四、结转下年度继续办理 空白** = 9
“四、结转下年度继续办理”填 3 即相符。
`,
  );
});

test('what is no number stands in its sum as it is written, and so does what is not in the table', () => {
  check(
    requests(`
| （一）予以公开 | 10 | 3 | 0 | 0 | / | x* | 13 |
                                        ^^
`),
    `
（一）予以公开 · 其他：**“x\\*”（未能读作数字）**

**待定**：表头“总计”：六类申请人之和。
自然人 10 + 商业企业 3 + 法律服务机构 “/”（无） + **其他 “x\\*”（未能读作数字）** + 其余 2 项 0 = 13
总计 13

**待定**：“（七）总计”：（一）至（六）各项办理结果之和。
**（一）予以公开 “x\\*”（未能读作数字）** + 其余 20 项表中没有 = 0
（七）总计 表中没有
`,
  );
});

test('what the editor shows of a finding above the hover is not said again', () => {
  const { analysis, marks } = read(
    litigation(`
| 57 | 3 | 4 | 5 | 69 | 25 | 0 | 1 | 5 | 31 | 17 | 0 | 3 | 10 | x |
                                                                ^
`),
  );
  const message = analysis.reports[0]?.findings.find((finding) => finding.code === 'not-a-number')?.message.zh ?? '';
  const hover = hoverAt(analysis, marks[0]?.start ?? 0, 'zh-CN');
  assert.match(message, /“x”/);
  assert.ok(hover && !hover.markdown.includes(message));
});

test('several terms of one group are added up as their subtotal', () => {
  const { analysis, text } = read(
    requests(`
| 三、本年度办理结果 | （一）予以公开 | | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
| | （三）不予公开 | 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| | | 2.其他法律行政法规禁止公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| | （七）总计 | | 99 | 0 | 0 | 0 | 0 | 0 | 99 |
`),
  );
  const { judgements = [], table } = analysis.reports[0]?.tables[0] ?? {};
  const judgement = judgements.find(({ relation }) => relation.id === 'requests.outcome.person');
  const at = table?.cells.find((cell) => cell?.span.start === text.indexOf('99'))?.slot;
  assert.ok(judgement && table && at);
  assert.equal(
    sumBlock({ judgement, table, at, language: 'zh-CN' }),
    ['```text', '（一）予以公开   5', '（三）不予公开   3', '3 项合计         8', '（七）总计      99', '```'].join(
      '\n',
    ),
  );
});

test('a row label tells what the row counts and how its sums stand', () => {
  check(
    requests(`
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 2 |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
| 四、结转下年度继续办理 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
`),
    `
**二、上年结转政府信息公开申请数量**

1月1日时尚未办结、由上年转来的申请件数，应等于上年报告的“结转下年度继续办理”。

表头“总计”：六类申请人之和。
**不符**

本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和。
**7 项待定**（自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计）
`,
  );
});

test('a column label tells how the sums of its column stand', () => {
  check(
    `
四、政府信息公开行政复议、行政诉讼情况

| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
             ^^^^^^^^
| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 57 | 3 | 4 | 5 | 69 | 25 | 0 | 1 | 5 | 31 | 17 | 0 | 3 | 10 | 30 |
`,
    `
**行政复议 · 结果纠正**

“行政复议”栏“总计”：前四栏之和。
**相符**
`,
  );
});

test('a table with one cell on each line is hovered over alike', () => {
  const head = ['', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const rows = [
    ['行政复议', '行政诉讼'],
    [...head.slice(1), '未经复议直接起诉', '复议后起诉'],
    [...head.slice(1), ...head.slice(1)],
    [57, 3, 4, 5, 68, 25, 0, 1, 5, 31, 17, 0, 3, 10, 30],
  ];
  const table = rows.map((row) => row.map((cell) => `\t${cell}\n`).join('')).join('\n');
  const { analysis, text } = read(`四、政府信息公开行政复议、行政诉讼情况\n\n${table}\n五、存在的主要问题及改进情况\n`);
  const at = text.indexOf('68');
  assert.match(hoverAt(analysis, at, 'zh-CN')?.markdown ?? '', /^行政复议 · 总计：\*\*68\*\*\n\n[^]*\n4 项合计  69\n/);
});

test('anywhere among the spaces of a blank cell is in it', () => {
  const { analysis, marks } = read(
    litigation(`
| 57 | 3 | 4 | 5 |     | 25 | 0 | 1 | 5 | 31 | 17 | 0 | 3 | 10 | 30 |
                  !  ! !
`),
  );
  for (const { start } of marks) assert.equal(hoverAt(analysis, start, 'zh-CN')?.range.start, marks[0]?.start);
});

test('between the figures there is nothing to say', () => {
  const { analysis } = read(litigation('\n| 1 | 0 | 0 | 0 | 1 |\n'));
  assert.equal(hoverAt(analysis, 0, 'zh-CN'), undefined);
  assert.equal(hoverAt(analysis, analysis.text.length, 'zh-CN'), undefined);
});

test('the total of an ordinary table tells what is found and each of its sums, where these are asked for', () => {
  const source = `
六、其他需要报告的事项

| 部门 | 新收 | 结转 | 合计 |
|---|---|---|---|
| 教育局 | 12 | 1 | 13 |
| 财政局 | 7 | 2 | 9 |
| 民政局 | 0 | 0 | 0 |
| 司法局 | 0 | 0 | 0 |
| 合计 | 19 | 3 | 23 |
                  ^^
`;
  const { analysis, marks } = read(source, { ordinaryTables: true });
  const at = marks[0]?.start ?? 0;
  const expected = `
合计：**23**

“合计”为 23，各项之和为 22，相差 1
- 将“合计”由 23 改为 22

**不符**：各项之和。
教育局 13 + 财政局 9 + 其余 2 项 0 = 22
**合计 23**
两边相差 1。

**不符**：各项之和。
新收 19 + 结转 3 = 22
**合计 23**
两边相差 1。`;
  assert.equal(hoverAt(analysis, at, 'zh-CN')?.markdown.replaceAll('  \n', '\n'), expected.trim());
  assert.equal(hoverAt(read(source).analysis, at, 'zh-CN'), undefined);
});

test('a total of an ordinary table that holds shows the parts that make it up, blanks left to be filled in', () => {
  const total = (stated: string, part: string) => {
    const rows = `| 部门 | 件数 |\n|---|---|\n| 教育局 | ${part} |\n| 财政局 | 7 |\n| 合计 | ${stated} |\n`;
    const { text, analysis } = read(`六、其他需要报告的事项\n\n${rows}`, { ordinaryTables: true });
    return hoverAt(analysis, text.lastIndexOf(stated), 'en')?.markdown.replaceAll('  \n', '\n');
  };
  assert.equal(
    total('19', '12'),
    '合计: **19**\n\n**holds**: the sum of its parts.\n教育局 12 + 财政局 7 = 19\n**合计 19**',
  );
  assert.match(total('19', '') ?? '', /^\*\*open\*\*: the sum of its parts\.\n教育局 blank \+ 财政局 7 = 7$/m);
});
