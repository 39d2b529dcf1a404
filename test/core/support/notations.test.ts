import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formOf } from '../../support/forms.ts';
import { layoutOf } from '../../support/generate/layout.ts';
import { barred } from '../../support/generate/notations/barred.ts';
import { glued } from '../../support/generate/notations/glued.ts';
import { grid } from '../../support/generate/notations/grid.ts';
import { html } from '../../support/generate/notations/html.ts';
import { hybrid } from '../../support/generate/notations/hybrid.ts';
import { pipe } from '../../support/generate/notations/pipe.ts';
import { spaced } from '../../support/generate/notations/spaced.ts';
import { csv, tsv } from '../../support/generate/notations/tsv.ts';
import { bare, vertical } from '../../support/generate/notations/vertical.ts';
import type { Writer } from '../../support/generate/notations/writer.ts';

const figures = {
  inspection: { previous: '1,616', change: '-3', decisions: '12' },
  confirmation: { previous: '52', change: '', decisions: '0' },
};

/** What the writer makes of a small table with a merged label and a blank. */
function check<Style>(writer: Writer<Style>, style: Style, expected: string): void {
  const { text } = writer.write(layoutOf(formOf('disclosure', '2019'), figures), style);
  assert.equal(text.replaceAll('\t', '→'), expected.trimStart());
}

test('pipe', () => {
  check(
    pipe,
    { bars: 'both', rule: 'head', below: 'empty', across: 'padding', blanks: true },
    `
| 第二十条第（五）项 |  |  |  |  |
| 信息内容 |  | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| --- | --- | --- | --- | --- |
| 其他对外管理服务事项 | 行政检查 | 1,616 | -3 | 12 |
|  | 行政确认 | 52 |  | 0 |
`,
  );
  check(
    pipe,
    { bars: 'trailing', rule: 'none', below: 'missing', across: 'nothing', blanks: false },
    `
第二十条第（五）项|
信息内容|上一年项目数量|本年增/减|处理决定数量|
其他对外管理服务事项|行政检查|1,616|-3|12|
行政确认|52||0|
`,
  );
});

test('tsv', () => {
  check(
    tsv,
    { merged: 'fields' },
    `
第二十条第（五）项→→→→
信息内容→→上一年项目数量→本年增/减→处理决定数量
其他对外管理服务事项→行政检查→1,616→-3→12
→行政确认→52→→0
`,
  );
  check(
    tsv,
    { merged: 'left' },
    `
第二十条第（五）项→→→→
信息内容→上一年项目数量→本年增/减→处理决定数量→
其他对外管理服务事项→行政检查→1,616→-3→12
→行政确认→52→→0
`,
  );
});

test('csv', () => {
  check(
    csv,
    { merged: 'text' },
    `
第二十条第（五）项
信息内容,上一年项目数量,本年增/减,处理决定数量
其他对外管理服务事项,行政检查,"1,616",-3,12
,行政确认,52,,0
`,
  );
});

test('vertical', () => {
  check(
    vertical,
    { split: 'paragraph', second: false },
    `
→第二十条第（五）项

→信息内

容
→上一年项目

数量
→本年增/

减
→处理决定

数量

→其他对外管理服务事项
→行政检

查
→1,616
→-3
→12

→
→行政确

认
→52
→
→0

`,
  );
});

test('bare', () => {
  check(
    bare,
    { spaced: false, broken: false },
    `
第二十条第（五）项
信息内容
上一年项目数量
本年增/减
处理决定数量
其他对外管理服务事项
行政检查
1,616
-3
12
行政确认
52
0
`,
  );
});

test('barred', () => {
  check(
    barred,
    { flavour: 'behind', swallowed: true },
    `
第二十条第（五）项 |
||||
信息内容 |
上一年项目数量 |
本年增/减 |
处理决定数量 |
|
其他对外管理服务事项 |
行政检查 |
1,616 |
-3 |
12 |
行政确认 |
52 |
|
0 |
`,
  );
  check(
    barred,
    { flavour: 'wrapped', swallowed: false },
    `
| 
 第二十条第（五）项  | 
| 
 信息内容  | 
 上一年项目数量  | 
 本年增/减  | 
 处理决定数量  | 
| 
 其他对外管理服务事项  | 
 行政检查  | 
 1,616  | 
 -3  | 
 12  | 
| 
 行政确认  | 
 52  | 
   | 
 0  | 
`,
  );
});

test('spaced', () => {
  check(
    spaced,
    { wrap: 'none', groups: 'characters', gap: 'one', ruled: false },
    `
第二十条第（五）项
信息内容 上一年项目数量 本年增/减 处理决定数量
其 行政检查 1,616 -3 12
他 行政确认 52 0
`,
  );
});

test('glued', () => {
  check(
    glued,
    null,
    `
第二十条第（五）项
信息内容上一年项目数量本年增/减处理决定数量
其他对外管理服务事项行政检查1,616-312
行政确认520
`,
  );
});

test('grid', () => {
  check(
    grid,
    { padded: 'columns', broken: false, merged: true },
    `
+-----------------------------------------------------------------------------+
| 第二十条第（五）项                                                          |
+---------------------------------+----------------+-----------+--------------+
| 信息内容                        | 上一年项目数量 | 本年增/减 | 处理决定数量 |
+======================+==========+================+===========+==============+
| 其他对外管理服务事项 | 行政检查 | 1,616          | -3        | 12           |
+                      +----------+----------------+-----------+--------------+
|                      | 行政确认 | 52             |           | 0            |
+----------------------+----------+----------------+-----------+--------------+
`,
  );
});

test('html', () => {
  check(
    html,
    { wrap: 'p', runs: true, broken: 'br', blank: '&nbsp;', beside: 'link', lines: false },
    `
<table border="1" cellspacing="0"><tbody><tr><td colspan="5"><p><span>第二十条第</span><br/><span>（五）项</span></p></td></tr>
<tr><td colspan="2"><p><span>信息</span><br/><span>内容</span></p></td><td><p><span>上一年项</span><br/><span>目数量</span></p></td><td><p><span>本年增</span><br/><span>/减</span></p></td><td><p><span>处理决</span><br/><span>定数量</span></p></td></tr>
<tr><td rowspan="2"><p><span>其他对外管</span><br/><span>理服务事项</span></p></td><td><p><span>行政</span><br/><span>检查</span></p></td><td><p>1,616<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p></td><td><p>-3<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p></td><td><p>12<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p></td></tr>
<tr><td><p><span>行政</span><br/><span>确认</span></p></td><td><p>52<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p></td><td>&nbsp;</td><td><p>0<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p></td></tr>
</tbody></table>
`,
  );
});

test('hybrid', () => {
  check(
    hybrid,
    { turns: ['apart', 'plain'], apart: 'after', rules: true },
    `
| 第二十条第（五）项 |
|---|---|
| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
|---|---|
| 1,616 | -3 | 12 |
行政检查
|---|---|
行政确认 52 0
`,
  );
});
