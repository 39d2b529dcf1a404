import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { TextChange } from '../../server/src/text/change.ts';
import { rewritesIn } from '../../server/src/features/rewrites/rewrites.ts';
import { analyse } from '../support/analyse.ts';
import { draftFiles } from '../support/draftFiles.ts';
import { litigation, read, requests } from '../support/read.ts';

/** The text after the first rewrite at the mark whose title holds the words. */
function rewritten(source: string, words: string, edition: '2019' | '2021' = '2021'): string {
  const { analysis, marks, text } = read(source, { edition });
  const [at] = marks;
  assert.ok(at);
  const offered = rewritesIn(analysis, at, { edition: 'auto' });
  const rewrite = offered.find(({ title }) => title.zh.includes(words));
  assert.ok(rewrite, `only offered: ${offered.map(({ title }) => title.zh).join()}`);
  return changed(text, rewrite.changes);
}

function changed(text: string, changes: readonly TextChange[]): string {
  return changes
    .toSorted((one, other) => other.range.start - one.range.start)
    .reduce((result, { range, newText }) => result.slice(0, range.start) + newText + result.slice(range.end), text);
}

const twoSections = `
某市2022年政府信息公开工作年度报告
一、总体情况
概述。
五、存在的主要问题及改进情况
^
无。
`;

test('a missing section is put before the heading it should stand before', () => {
  const text = rewritten(twoSections, '补入“四、');
  assert.match(
    text,
    /概述。\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n\| 行政复议 [^]*\n(\| {2}){15}\|\n\n五、存在/,
  );
});

test('the last section is put at the end', () => {
  assert.match(rewritten(twoSections, '补入“六、'), /无。\n\n## 六、其他需要报告的事项\n\n.*\n$/);
});

test('missing rows are put in their places with their figures blank', () => {
  const rows = `
| 三、本年度办理结果 | （一）予以公开 | | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
                                             ^
| | （三）不予公开 | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`;
  const text = rewritten(`二、主动公开政府信息情况\n${requests(rows)}`, '补入缺少的');
  assert.ok(
    text.includes(`
| 三、本年度办理结果 | （一）予以公开 | | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| | （二）部分公开（区分处理的，只计这一情形，不计其他情形） | | | | | | | | |
| | （三）不予公开 | 1.属于国家秘密 | | | | | | | |
| | （三）不予公开 | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| | | 3.危及“三安全一稳定” | | | | | | | |
`),
    text,
  );
});

const twice = (first: string, second: string) => `二、主动公开政府信息情况
${requests(`
| 一、本年新收政府信息公开申请数量 | ${first} |
| 一、本年新收政府信息公开申请数量 | ${second} |
  ^
| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`)}`;

test('of two rows that stand for the same one either may be deleted', () => {
  const source = twice('12 | 3 | 0 | 0 | 0 | 0 | 15', '14 | 3 | 0 | 0 | 0 | 0 | 17');
  assert.match(rewritten(source, '删去后一行（14 3 0 0 0 0 17）'), /12 \| 3.*15 \|\n\| 二、/);
  assert.match(
    rewritten(source, '删去前一行（12 3 0 0 0 0 15）'),
    /\|\n\| 一、本年新收政府信息公开申请数量 \| 14 \|.*17 \|\n\| 二、/,
  );
});

test('of two rows alike one is deleted, and none that the sums ask for', () => {
  const alike = '12 | 3 | 0 | 0 | 0 | 0 | 15';
  assert.doesNotMatch(rewritten(twice(alike, alike), '删去重复的一行'), /15 \|\n\| 一、/);
  const source = twice(alike, '99 | 3 | 0 | 0 | 0 | 0 | 15');
  const { analysis, marks } = read(source, { edition: '2021' });
  assert.ok(marks[0]);
  const titles = rewritesIn(analysis, marks[0], { edition: 'auto' }).map(({ title }) => title.zh);
  assert.deepEqual(
    titles.filter((title) => title.startsWith('删去')),
    ['删去后一行（99 3 0 0 0 0 15）'],
  );
});

test('headings get the numerals of the form', () => {
  const text = rewritten('一、总体情况\n三、主动公开政府信息情况\n^^\n## 收到和处理政府信息公开申请情况\n', '序号');
  assert.equal(text, '一、总体情况\n二、主动公开政府信息情况\n## 三、收到和处理政府信息公开申请情况\n');
});

test('blank totals and likely wrong ones are set to the sums of their parts; where a part is blank or likely wrong they stay', () => {
  const text = rewritten(
    litigation('\n| 57 | 3 | 4 | 5 | 1,068 | 25 | 0 | 1 |  | 31 | 1 | 0 | 0 | 0 | 0 |\n  ^\n'),
    '填写总计：把 1,068 改为 69',
  );
  assert.match(text, /\n\| 57 \| 3 \| 4 \| 5 \| 69 \| 25 \| 0 \| 1 \| {2}\| 31 \| 1 \| 0 \| 0 \| 0 \| 0 \|\n$/);
});

test('0 is put into the blanks, sums into the blank totals', () => {
  const text = rewritten(
    litigation('\n| 57 |  | 4 | 5 |  | 25 |  |  |  | 31 | 1 |  |  |  | 1 |\n  ^\n'),
    '空白处填0（4 处），另 1 处按其他数字填写',
  );
  assert.match(text, /\n\| 57 \|0  \| 4 \| 5 \|66  \| 25 \| {2}\| {2}\| {2}\| 31 \| 1 \|0  \|0  \|0  \| 1 \|\n$/);
});

test('a table of 2019 moves to the form of 2021, what has no place there is dropped and named', () => {
  const source = `
某市2022年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
| --- | --- | --- | --- |
| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
             ^^^^^^^^^^^^^^
| 规章 | 0 | 0 | 0 |
| 规范性文件 | 12 | 11 | 40 |
`;
  const text = rewritten(source, '舍去没有对应位置的 2 个数字', '2019');
  assert.match(text, /\| 行政规范性文件 \| 12 \| \| 40 \|\n/);
});

const drafts = draftFiles().filter(({ path }) => !path.endsWith('.html'));

/** Every figure by its place in the form. */
function figures(text: string): string[] {
  return analyse(text, { edition: 'auto', markup: 'text', force: true }).reports.flatMap(({ tables }) =>
    tables.flatMap(({ table }) =>
      table.cells.flatMap((cell) => (cell?.text ? [`${cell.slot.row.key} ${cell.slot.column.key} ${cell.text}`] : [])),
    ),
  );
}

for (const { path, text } of drafts) {
  test(`no table of ${path} changes a figure when it is written in another notation`, () => {
    const analysis = analyse(text, { edition: 'auto', markup: 'text' });
    const offered = rewritesIn(analysis, { start: 0, end: text.length }, { edition: 'auto' });
    const conversions = offered.filter(({ title }) => title.zh.startsWith('转为'));
    assert.ok(conversions.length > 0);
    for (const { title, changes } of conversions)
      assert.deepEqual(figures(changed(text, changes)), figures(text), title.zh);
  });
}

test('what a repair at the same place does is not offered twice', () => {
  const { analysis, text } = read(litigation(`\n| 1 | 2 | 3 | 4 | 11 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n`));
  const titles = (at: number) =>
    rewritesIn(analysis, { start: at, end: at }, { edition: 'auto' }).map(({ title }) => title.zh);
  const isFill = (title: string) => title.includes('填写总计');
  assert.deepEqual(titles(text.indexOf('11 |')).filter(isFill), []);
  assert.equal(titles(text.indexOf('结果纠正')).filter(isFill).length, 1);
});

test('in a page of HTML nothing is offered that would be no table or heading there', () => {
  const text = readFileSync('test/drafts/page.html', 'utf8');
  const analysis = analyse(text, { edition: 'auto', markup: 'html' });
  const titles = rewritesIn(analysis, { start: 0, end: text.length }, { edition: 'auto' }).map(({ title }) => title.zh);
  assert.deepEqual(
    titles.filter((title) => /^(?:转为|补入“)/.test(title)),
    [],
  );
});

test('a table of HTML is written anew only where nothing else would be lost', () => {
  const rows = ['信息内容 本年制发件数 本年废止件数 现行有效件数', '规章 5 1 12'].map((row) => row.split(' '));
  const table = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const offered = (text: string) => {
    const analysis = analyse(`二、主动公开政府信息情况\n\n${text}\n`, { edition: 'auto', markup: 'text', force: true });
    const whole = { start: 0, end: analysis.text.length };
    return rewritesIn(analysis, whole, { edition: 'auto' }).filter(({ title }) => title.zh.startsWith('转为')).length;
  };
  assert.equal(offered(table), 2);
  const lossy = [
    `<table><tr><td>${table}</td></tr></table>`,
    `见下表。${table}`,
    `${table}（单位：件）`,
    table.replace('5', '<del>4</del>5'),
    table.replace('5', '5<sup>1</sup>'),
    table.replace('5', '5<!-- 4 -->'),
    table.replace('<td>5', '<td hidden>4</td><td>5'),
  ];
  for (const text of lossy) assert.equal(offered(text), 0, text);
});

test('where one row may stand for several that are missing, that one is offered first', () => {
  const draft = `某县财政局2020年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
|---|---|---|---|
| 行政许可 | 3 | 0 | 12 |
| 行政处罚 | 3 | 0 | 12 |
| 行政强制 | 3 | 0 | 12 |
`;
  const analysis = analyse(draft, { edition: '2019', markup: 'text' });
  const offered = rewritesIn(analysis, { start: 0, end: draft.length }, { edition: '2019' });
  const rows = offered.filter(({ settles }) => settles === 'missing-row');
  assert.deepEqual(
    rows.map(({ changes }) => changes[0]?.newText),
    ['\n| 其他对外管理服务事项 | | | |', '\n| 行政检查 | | | |\n| 行政确认 | | | |'],
  );
  assert.deepEqual(
    rows.map(({ title }) => title.zh),
    ['补入缺少的 5 行，其中“其他对外管理服务事项”', '补入缺少的 6 行，其中“行政检查”、“行政确认”'],
  );
});

test('missing rows are not put in where a sum would fail by it', () => {
  const { analysis } = read(
    requests(`
| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| （七）总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`),
  );
  const whole = { start: 0, end: analysis.text.length };
  const offered = rewritesIn(analysis, whole, { edition: 'auto' });
  assert.deepEqual(
    offered.filter(({ settles }) => settles === 'missing-row'),
    [],
  );
});
