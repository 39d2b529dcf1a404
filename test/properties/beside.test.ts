/** A table of a report's own, whatever words of the official heads it has, is none of the official ones. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyse } from '../support/analyse.ts';
import { figuresRead } from '../support/figuresRead.ts';

const report = readFileSync(join('samples', '正确.年报.md'), 'utf8');

/** Heads with words of the official ones, over rows that none of the official tables has. */
const tables: Record<string, readonly string[]> = {
  'two columns of requests': ['单位 自然人 总计', '科室甲 3 3', '科室乙 1 1'],
  'with a sum below': ['单位 自然人 总计', '科室甲 3 3', '科室乙 1 1', '总计 4 4'],
  'columns of table two': ['科室 制发件数 废止件数 现行有效件数', '办公室 3 1 20', '法规科 1 0 5'],
  'two columns of lawsuits': ['案件 结果维持 结果纠正', '甲案 1 0', '乙案 0 1'],
  'lawsuits of one office': ['单位 结果维持 结果纠正 其他结果 尚未审结 总计', '科室甲 3 0 0 0 3'],
  'kinds of lawsuits': ['类别 结果维持 结果纠正 其他结果 尚未审结 总计', '行政复议 1 0 0 0 1', '行政诉讼 0 1 0 0 1'],
  years: ['年度 自然人 商业企业 总计', '2023 3 1 4', '2024 5 2 7'],
  ways: ['渠道 自然人 法人或其他组织 总计', '信函 3 1 4', '网络 5 2 7', '合计 8 3 11'],
  outcomes: ['单位 予以公开 部分公开 不予公开 总计', '科室甲 3 1 1 5', '科室乙 0 0 2 2'],
};

/** Rows that are called like official ones, under heads of others. */
const likeOfficial: Record<string, readonly string[]> = {
  'results by year': ['项目 2022年 2023年 2024年', '本年新收政府信息公开申请 3 4 102', '予以公开 1 2 50'],
  'results by applicant': ['结果 自然人 商业企业 总计', '予以公开 3 1 4', '部分公开 1 0 1'],
  'results by department': ['科室 新收 结转 予以公开 部分公开', '甲科 3 1 2 2', '乙科 1 0 1 0', '总计 4 1 3 2'],
  'shares of results': ['处理结果 件数 占比', '予以公开 50 49%', '部分公开 11 11%', '不予公开 10 10%', '总计 102 100%'],
  'years of all kinds': ['指标 2023年 2024年 增减', '收到申请 90 102 12', '行政许可 100 126 26', '行政处罚 30 37 7'],
  'a row for each year': ['年度 新收申请 予以公开 结转下年度', '2023 90 40 6', '2024 102 50 5'],
  'columns called like rows': ['科室 行政许可 行政处罚 行政强制', '甲科 3 1 0', '乙科 1 0 0'],
};

const cells = (row: string) => row.split(' ');
const notations: Record<string, (rows: readonly string[]) => string> = {
  pipe: ([head = '', ...rows]) =>
    [
      head,
      cells(head)
        .map(() => '---')
        .join(' '),
      ...rows,
    ]
      .map((row) => `| ${cells(row).join(' | ')} |`)
      .join('\n'),
  tabs: (rows) => rows.map((row) => cells(row).join('\t')).join('\n'),
  html: (rows) =>
    `<table>\n${rows
      .map(
        (row) =>
          `<tr>${cells(row)
            .map((cell) => `<td>${cell}</td>`)
            .join('')}</tr>`,
      )
      .join('\n')}\n</table>`,
};

/** The report with the lines put in front of a heading, or behind everything. */
const places: Record<string, (lines: string) => string> = {
  'in section one': (lines) => report.replace('\n## 二、', `\n各部门的情况如下。\n\n${lines}\n\n## 二、`),
  'in section two': (lines) => report.replace('\n## 三、', `\n各部门的情况如下。\n\n${lines}\n\n## 三、`),
  'above the table of section three': (lines) =>
    report.replace(/(\n## 三、.*\n)/, `$1\n各部门的情况如下。\n\n${lines}\n\n以下为法定表格。\n`),
  'in section three': (lines) => report.replace('\n## 四、', `\n各部门的情况如下。\n\n${lines}\n\n## 四、`),
  'in section four': (lines) => report.replace('\n## 五、', `\n各部门的情况如下。\n\n${lines}\n\n## 五、`),
  'in section five': (lines) => report.replace('\n## 六、', `\n${lines}\n\n## 六、`),
  'at the end': (lines) => `${report}\n\n${lines}\n`,
  'below a heading of its own': (lines) => `${report}\n\n## 附件：各部门情况\n\n${lines}\n`,
};

const findingsIn = (text: string) =>
  analyse(text, { edition: 'auto', markup: 'text', force: true }).reports.flatMap(({ findings }) =>
    findings.flatMap(({ code, severity, message }) =>
      severity === 'error' || severity === 'warning' ? `${code}: ${message.zh}` : [],
    ),
  );

const read = figuresRead(report);
for (const [notation, write] of Object.entries(notations))
  for (const [place, put] of Object.entries(places))
    test(`tables of a report’s own, in ${notation}, ${place}`, () => {
      for (const [name, rows] of Object.entries(tables)) {
        const text = put(write(rows));
        assert.notEqual(text, report);
        assert.deepEqual(findingsIn(text), [], name);
        assert.deepEqual(figuresRead(text), read, name);
      }
    });

for (const [notation, write] of Object.entries(notations))
  for (const place of [
    'in section one',
    'in section four',
    'in section five',
    'at the end',
    'below a heading of its own',
  ])
    test(`tables with rows called like official ones, in ${notation}, ${place}`, () => {
      for (const [name, rows] of Object.entries(likeOfficial)) {
        const text = (places[place] as (lines: string) => string)(write(rows));
        assert.deepEqual(findingsIn(text), [], name);
        assert.deepEqual(figuresRead(text), read, name);
      }
    });

test('a whole official head is official, whatever slips stand in the labels below it', () => {
  for (const [label, slip] of [
    ['行政许可', '行政许克'],
    ['行政事业性收费', '行政性事业收费'],
    ['四、结转下年度继续办理', '四、结传下年度继续办里'],
  ] as const)
    assert.deepEqual(figuresRead(report.replace(`| ${label} |`, `| ${slip} |`)), read, slip);
});

test('a whole official table stays one below a heading that nobody knows', () => {
  const text = report.replace(/\n## 四、.*/, '\n## 复议和诉讼').replace(/\n(\| \d+ (?:\| \d+ ){14}\|)/, '\n$1');
  assert.equal(figuresRead(text)['cases'] ?? figuresRead(text)['cases?'], read['cases']);
});

test('a head repeated on the next page goes on with its table', () => {
  const lines = report.split('\n');
  const head = lines.findIndex((line) => line.includes('自然人'));
  const last = lines.findIndex((line) => line.startsWith('| 四、结转下年度'));
  const repeated = [...lines.slice(0, last), '', ...lines.slice(head - 2, head + 2), ...lines.slice(last)].join('\n');
  assert.deepEqual(figuresRead(repeated), read);
  assert.deepEqual(figuresRead(repeated.replace('四、结转下年度继续办理', '四、结传下年度继续办里')), read);
});
