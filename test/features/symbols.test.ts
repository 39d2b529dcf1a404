import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentOutline, type OutlineEntry } from '../../server/src/features/navigation/symbols.ts';
import { within } from '../../server/src/text/span.ts';
import { litigation, read, requests } from '../support/read.ts';

/** The outline as indented lines, `kind name | detail`. */
function check(source: string, expected: string): void {
  const { analysis } = read(source);
  assert.equal(
    documentOutline(analysis, 'zh-CN')
      .flatMap((entry) => print(entry, ''))
      .join('\n'),
    expected.trim(),
  );
}

function print({ kind, name, detail, range, at, children }: OutlineEntry, indent: string): string[] {
  assert.ok(within(at, range), `${name} is selected inside its range`);
  for (const child of children) assert.ok(within(child.range, range), `${child.name} lies inside ${name}`);
  const line = `${indent}${kind} ${name}${detail && ` | ${detail}`}`;
  return [line, ...children.flatMap((child) => print(child, `${indent}  `))];
}

test('a report shows its sections, tables, groups and rows with their totals', () => {
  check(
    `某市2021年政府信息公开工作年度报告
${requests(`
| 一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 0 | 0 | 16 |
| （一）予以公开 | 10 | 3 | 0 | 0 | 0 | 0 | 13 |
| 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| 2.其他法律行政法规禁止公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`)}
五、存在的主要问题及改进情况`,
    `
report 某市2021年政府信息公开工作年度报告
  section 三、收到和处理政府信息公开申请情况
    table 收到和处理政府信息公开申请情况 | 1 项不符 35 项待定
      row 一、本年新收政府信息公开申请数量 | 16 不符
      group 三、本年度办理结果
        row （一）予以公开 | 13
        group （三）不予公开
          row 1.属于国家秘密 | 1
          row 2.其他法律行政法规禁止公开 | 1
  section 五、存在的主要问题及改进情况
`,
  );
});

const disclosureTable = `
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 2 | 0 | 9 |
| 第二十条第（五）项 | | | |
| 信息内容 | 本年处理决定数量 | | |
| 行政许可 | 1438 | | |
| 第二十条第（六）项 | | | |
| 信息内容 | 本年处理决定数量 | | |
| 行政处罚 | 65 | | |
| 行政强制 | 12 | | |
| 第二十条第（八）项 | | | |
| 信息内容 | 本年收费金额（单位：万元） | | |
| 行政事业性收费 | 12.5 | | |
`;

test('a table with captions shows its rows below these', () => {
  check(
    disclosureTable,
    `
section 二、主动公开政府信息情况
  table 主动公开政府信息情况
    group 第二十条第（一）项
      row 规章 | 0
      row 行政规范性文件 | 9
    group 第二十条第（五）项
      row 行政许可 | 1438
    group 第二十条第（六）项
      row 行政处罚 | 65
      row 行政强制 | 12
    group 第二十条第（八）项
      row 行政事业性收费 | 12.5
`,
  );
});

test('what an editor keeps in view of a table with captions is the heading and the head of the block', () => {
  const { analysis, text } = read(disclosureTable);
  const lines: string[] = [];
  const look = ({ kind, at, children }: OutlineEntry) => {
    const [line = ''] = text.slice(text.lastIndexOf('\n', at.start) + 1).split('\n');
    if (kind !== 'row') lines.push(line);
    children.forEach(look);
  };
  documentOutline(analysis, 'zh-CN').forEach(look);
  assert.deepEqual(lines, [
    '二、主动公开政府信息情况',
    '二、主动公开政府信息情况',
    '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
    '| 信息内容 | 本年处理决定数量 | | |',
    '| 信息内容 | 本年处理决定数量 | | |',
    '| 信息内容 | 本年收费金额（单位：万元） | | |',
  ]);
});

test('a table whose rows have no labels shows its totals', () => {
  check(
    litigation('\n| 57 | 3 | 4 | 5 | 68 | 25 | 0 | 1 | 5 | 31 | | | | | |\n'),
    `
section 四、政府信息公开行政复议、行政诉讼情况
  table 政府信息公开行政复议、行政诉讼情况 | 1 项不符 1 项待定
    row 行政复议 | 68 不符
    row 行政诉讼 · 未经复议直接起诉 | 31
    row 行政诉讼 · 复议后起诉 | 空白
`,
  );
});

test('what is no report has no outline', () => {
  assert.deepEqual(documentOutline(read('# 会议记录\n', { force: false }).analysis, 'zh-CN'), []);
});
