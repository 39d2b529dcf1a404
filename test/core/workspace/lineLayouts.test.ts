/** A table of a page is filled in as one of the same layout was read, and read by itself wherever anything else differs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../../server/src/syntax/html/readHtml.ts';
import { differenceBetween } from '../../../server/src/workspace/difference.ts';
import { lineLayoutOf } from '../../../server/src/workspace/lineLayouts.ts';
import { analyse, analyseAfresh } from '../../support/analyse.ts';

const layoutOf = (html: string) => lineLayoutOf(readHtml(html, { offset: 0 }));
const table = '<p>见下表。</p><table><tr><td>总计</td><td>12</td><td>3</td></tr></table>';

test('two tables of the same markup with other counts have one layout, wherever they begin', () => {
  const [one, other] = [layoutOf(table), layoutOf(`<!-- 表 -->${table.replace('12', '9').replace('3', '345')}`)];
  assert.equal(one?.text, other?.text);
  const at = (html: string, ...figures: string[]) => figures.map((figure) => html.indexOf(`>${figure}<`) + 1);
  assert.deepEqual(one?.starts, at(table, '12', '3'));
  assert.deepEqual([one.base, other?.base], [3, 13]);
});

for (const [what, html] of [
  ['a word', table.replace('见下表', '见上表')],
  ['a figure that is no count', table.replace('12', '1.5')],
  ['a count that is a note', table.replace('12', '1<sup>2</sup>')],
  ['a count written in another way', table.replace('12', '&#49;2')],
  ['a blank before a count', table.replace('>12', '> 12')],
  ['the columns a cell takes', table.replace('<td>12', '<td colspan="2">12')],
  ['a cell', table.replace('<td>3</td>', '')],
  ['the rows', table.replace('<td>3', '</tr><tr><td>3')],
  ['what is hidden', table.replace('<td>12', '<td hidden>12')],
  ['an end that is missing', table.replace('</tr></table>', '')],
] as const)
  test(`${what} makes another layout`, () => assert.notEqual(layoutOf(html)?.text, layoutOf(table)?.text));

test('text that stands before what is read before it has no layout', () => {
  assert.equal(layoutOf('<table><tr><td>总计</td><td>1</td></tr>另有说明<tr><td>2</td></tr></table>'), undefined);
});

test('pages that differ in counts and in what stands above are read as anew', () => {
  const row = (label: string, counts: readonly number[]) =>
    `<tr><td>${label}</td>${counts.map((count) => `<td>${count}</td>`).join('')}</tr>`;
  const page = (preface: string, counts: readonly number[]) =>
    `<html><body><h1>某市教育局2024年政府信息公开工作年度报告</h1><p>${preface}</p><h2>四、行政复议、行政诉讼情况</h2><table>
<tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
${row('结果维持', []).replace('</tr>', '')}<td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td></tr>
<tr>${counts.map((count) => `<td>${count}</td>`).join('')}</tr></table></body></html>`;
  const options = { edition: 'auto', markup: 'html' } as const;
  for (const html of [
    page('无。', [1, 2, 3, 4, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    page('本机关2024年的情况如下。', [100, 2, 3, 4, 109, 0, 0, 0, 0, 0, 12, 0, 0, 0, 12]),
    page('无。', [1, 2, 3, 4, 11, 0, 0, 0, 0, 0, 12, 0, 0, 0, 13]),
  ])
    assert.equal(differenceBetween(analyse(html, options), analyseAfresh(html, options)), undefined);
});
