import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutOf, printedRows, type Layout } from '../../server/src/forms/layout.ts';
import { formOf } from '../support/forms.ts';

/** The grid, `→` and `↓` for what a cell covers beyond its first column and row, `·` for a figure. */
function drawn(layout: Layout): string[] {
  const grid = layout.rows.map(() => Array.from({ length: layout.width }, () => '?'));
  layout.rows.forEach((cells, top) => {
    for (const { role, text, column, columnSpan, rowSpan } of cells)
      for (let down = 0; down < rowSpan; down++)
        for (let across = 0; across < columnSpan; across++)
          (grid[top + down] as string[])[column + across] =
            down > 0 ? '↓' : across > 0 ? '→' : role === 'figure' ? '·' : text.slice(0, 4);
  });
  return grid.map((row) => row.join(' '));
}

test('table four has a head of three rows and no label', () => {
  assert.deepEqual(drawn(layoutOf(formOf('litigation', '2021'))), [
    '行政复议 → → → → 行政诉讼 → → → → → → → → →',
    '结果维持 结果纠正 其他结果 尚未审结 总计 未经复议 → → → → 复议后起 → → → →',
    '↓ ↓ ↓ ↓ ↓ 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计',
    '· · · · · · · · · · · · · · ·',
  ]);
});

test('a block of table two with fewer columns fills the grid with its last one', () => {
  assert.deepEqual(drawn(layoutOf(formOf('disclosure', '2021'))), [
    '第二十条 → → →',
    '信息内容 本年制发 本年废止 现行有效',
    '规章 · · ·',
    '行政规范 · · ·',
    '第二十条 → → →',
    '信息内容 本年处理 → →',
    '行政许可 · → →',
    '第二十条 → → →',
    '信息内容 本年处理 → →',
    '行政处罚 · → →',
    '行政强制 · → →',
    '第二十条 → → →',
    '信息内容 本年收费 → →',
    '行政事业 · → →',
  ]);
});

test('table three merges its groups over their rows', () => {
  const lines = drawn(layoutOf(formOf('requests', '2021')));
  assert.deepEqual(lines.slice(0, 9), [
    '（本列数 → → 申请人情 → → → → → →',
    '↓ ↓ ↓ 自然人 法人或其 → → → → 总计',
    '↓ ↓ ↓ ↓ 商业企业 科研机构 社会公益 法律服务 其他 ↓',
    '一、本年 → → · · · · · · ·',
    '二、上年 → → · · · · · · ·',
    '三、本年 （一）予 → · · · · · · ·',
    '↓ （二）部 → · · · · · · ·',
    '↓ （三）不 1.属于 · · · · · · ·',
    '↓ ↓ 2.其他 · · · · · · ·',
  ]);
  assert.equal(lines.length, 3 + 25);
});

test('only the rows asked for are drawn, with as many label columns as they need', () => {
  const form = formOf('disclosure', '2019');
  const split = form.rows.filter((row) => ['licence', 'inspection', 'confirmation'].includes(row.key));
  assert.deepEqual(drawn(layoutOf(form, split)), [
    '第二十条 → → → →',
    '信息内容 → 上一年项 本年增/ 处理决定',
    '行政许可 → · · ·',
    '其他对外 行政检查 · · ·',
    '↓ 行政确认 · · ·',
  ]);
});

test('the printed form has the one row that may stand for several', () => {
  const keys = printedRows(formOf('disclosure', '2019')).map((row) => row.key);
  assert.ok(keys.includes('otherServices') && !keys.includes('inspection') && !keys.includes('confirmation'));
});
