import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { BoundTable } from '../../server/src/bind/table.ts';
import { tableAsRead } from '../../server/src/features/preview/tableAsRead.ts';
import { analyse } from '../support/analyse.ts';

function tablesIn(text: string): BoundTable[] {
  const { reports } = analyse(text, { edition: 'auto', markup: 'text', force: true });
  return reports.flatMap((report) => report.tables.map(({ table }) => table));
}

/** The drawing of the one table in the text. */
function drawn(text: string): string {
  const [table] = tablesIn(text);
  assert.ok(table);
  return `\n${tableAsRead(table, 'zh-CN').lines.join('\n')}\n`;
}

test('a table is drawn in the layout of the form, whatever it looks like in the draft', () => {
  const draft = `
四、政府信息公开行政复议、行政诉讼情况
行政复议					行政诉讼
结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉					复议后起诉
					结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
12	0	/	6	18		0	1	3	10,014	0	0	0	0	0
`;
  assert.equal(
    drawn(draft),
    `
政府信息公开行政复议、行政诉讼情况
                              行政诉讼
行政复议                      未经复议直接起诉               复议后起诉
结果  结果  其他  尚未  总计  结果  结果  其他  尚未  总计   结果  结果  其他  尚未  总计
维持  纠正  结果  审结        维持  纠正  结果  审结         维持  纠正  结果  审结
─────────────────────────────────────────────────────────────────────────────────────────
  12     0     /     6    18     ·     0     1     3  10014     0     0     0     0     0
· 空白
`,
  );
});

test('what was not read is marked, and the marks are explained', () => {
  const draft = `
二、主动公开政府信息情况
第二十条第（五）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政许可	410	6	65591
行政检查	1616	112389
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	4629	-153	44413
行政强制	95	二十	227
`;
  const lines = drawn(draft).split('\n');
  const lineOf = (label: string) => lines.find((line) => line.includes(label));
  assert.equal(lineOf('行政许可'), '行政许可             │  410     6  65591');
  assert.equal(lineOf('行政检查'), '  行政检查           │    ✗     ✗      ✗');
  assert.equal(lineOf('行政强制'), '行政强制             │   95  二十✗    227');
  assert.equal(lines.at(-2), '✗ 没有读到数字');
});

test('every figure drawn leads to the cell it was read from', () => {
  for (const table of tablesIn(readFileSync(join('samples', '正确.年报.md'), 'utf8'))) {
    const { lines, figures } = tableAsRead(table, 'en');
    assert.equal(figures.length, table.cells.filter(Boolean).length);
    for (const { line, start, end, cell } of figures) {
      assert.equal(lines[line]?.slice(start, end), cell.text);
      assert.equal(table.cells[cell.slot.index], cell);
    }
  }
});

test('a row that local tables put in the place of others is drawn instead of them', () => {
  const rows = (label: string) => `
二、主动公开政府信息情况
第二十条第（五）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政许可	410	6	65591
${label}	1	2	3
`;
  assert.match(drawn(rows('其他对外管理服务事项')), /\n其他对外管理服务事项 │ +1 +2 +3\n/);
  assert.doesNotMatch(drawn(rows('其他对外管理服务事项')), /行政检查|行政确认/);
  assert.match(drawn(rows('行政检查')), /\n {2}行政检查 +│ +1 +2 +3\n/);
});
