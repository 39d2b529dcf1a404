/**
 * HTML is read as a browser shows it. The kinds of cases follow the web-platform tests of `innerText`
 * (html/dom/elements/the-innertext-and-outertext-properties); empty lines between blocks are left out.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../../server/src/syntax/html/readHtml.ts';
import { isPlace } from '../../support/htmlPlaces.ts';

/** The text of a page, a line for each of its lines; the rows of a table with ` | ` between cells. */
function shown(source: string): string {
  return readHtml(source, { offset: 0 })
    .flatMap(({ text, rows }) => rows?.map(({ cells }) => cells.map((cell) => cell.text).join(' | ')) ?? [text])
    .join('\n');
}

const running: Readonly<Record<string, readonly (readonly [html: string, text: string])[]>> = {
  'white space is collapsed': [
    ['<div>公开 \t 专栏', '公开 专栏'],
    ['<div> 公开专栏 ', '公开专栏'],
    ['<div>an\n  office', 'an office'],
    ['<div>an <span> office</span> here', 'an office here'],
    ['<div>全年新收\n    申请', '全年新收申请'],
    ['<div>共 \n 12 件', '共 12 件'],
    ['<div>甲&nbsp;&nbsp;乙', '甲  乙'],
    ['<div>&nbsp;&#12288;甲&nbsp;', '甲'],
  ],
  'white-space is honoured': [
    ['<pre>甲  乙\n丙\t丁\n</pre>', '甲  乙\n丙\t丁'],
    ['<pre>甲\n\n乙</pre>', '甲\n\n乙'],
    ['<div style="white-space:pre">甲  乙\r\n丙', '甲  乙\n丙'],
    ['<div style="white-space:pre-wrap">甲\n 乙', '甲\n 乙'],
    ['<div style="white-space:pre-line">甲   乙\n 丙', '甲 乙\n丙'],
    ['<div style="white-space:nowrap">甲   a\n b', '甲 a b'],
    ['<pre style="white-space:normal">甲\n a', '甲 a'],
  ],
  'blocks and line breaks divide': [
    ['甲<br>乙', '甲\n乙'],
    ['甲<div>乙</div>丙', '甲\n乙\n丙'],
    ['<p>甲<p>乙', '甲\n乙'],
    ['甲<p></p>乙', '甲\n乙'],
    ['<div><div>甲</div></div><div>乙</div>', '甲\n乙'],
    ['<ul><li>甲<li>乙</ul>', '甲\n乙'],
    ['<dl><dt>甲<dd>乙</dl>', '甲\n乙'],
    ['甲<hr>乙', '甲\n乙'],
    ['<h2>甲</h2>乙', '甲\n乙'],
    ['甲<span>乙</span>丙', '甲乙丙'],
    ['甲<wbr>乙', '甲乙'],
    ['<b>甲</b><o:p></o:p>乙', '甲乙'],
  ],
  'styles make blocks and unmake them': [
    ['甲<span style="display:block">乙</span>丙', '甲\n乙\n丙'],
    ['甲<div style="display:inline">乙</div>丙', '甲乙丙'],
    ['甲<span style="display:inline-block">乙</span>丙', '甲乙丙'],
    ['<div style="display:flex"><span>甲</span><span>乙</span></div>', '甲\n乙'],
    ['<div style="display:grid"><b>甲</b><b>乙</b></div>', '甲\n乙'],
    ['甲<span style="float:right">乙</span>丙', '甲\n乙\n丙'],
    ['甲<span style="position:absolute">乙</span>', '甲\n乙'],
    ['甲<span style="float:none">乙</span>', '甲乙'],
  ],
  'what is not rendered is no text': [
    ['<div style="display:none">甲</div>乙', '乙'],
    ['<div STYLE="DISPLAY : NONE !important">甲</div>乙', '乙'],
    ['<div hidden>甲</div>乙', '乙'],
    ['<div hidden style="display:block">甲</div>乙', '甲\n乙'],
    ['<div style="display:none"><b style="display:block">甲</b></div>乙', '乙'],
    ['<span style="mso-hide:all">甲</span>乙', '乙'],
    ['<div style="visibility:hidden">甲</div>乙', '乙'],
    ['<div style="visibility:hidden">甲<b style="visibility:visible">丙</b></div>乙', '丙\n乙'],
    ['<script>甲</script><style>乙</style><noscript>丙</noscript>丁', '丁'],
    ['<template><p>甲</p></template>乙', '乙'],
    ['<iframe>甲</iframe><object>乙</object><video>丙</video>丁', '丁'],
    ['甲<!-- 乙 -->丙<![if !supportFootnotes]>丁<![endif]>', '甲丙丁'],
    ['<div style="__proto__:x;constructor:y;display:none">甲</div>乙', '乙'],
    ['<dialog>甲</dialog><dialog open>乙</dialog>', '乙'],
  ],
  'a style sheet hides by tag, class and id': [
    ['<style>.old{display:none}</style><p class="a old">甲<p>乙', '乙'],
    ['<style>#n1, .none { color: red; visibility : hidden }</style><p id=n1>甲<p>乙', '乙'],
    ['<style>/* .b{} */ p.x{display:none}</style><p class=x>甲<div class=x>乙</div>', '乙'],
    ['<style>.x{display:none} p.x{display:block}</style><p class=x>甲<b class=x>乙</b>', '甲'],
    ['<style>.x{display:none}</style><p class=x style="display:block">甲', '甲'],
    ['<style>@media print{.x{display:none}} @media screen{.y{display:none}}</style><p class=x>甲<p class=y>乙', '甲'],
    ['<style media="print">.x{display:none}</style><p class=x>甲', '甲'],
    ['<style>.y .x{display:none} a:hover{display:none}</style><p class=x>甲', '甲'],
    ['<style>u{text-decoration:line-through}</style>甲<u>乙</u>', '甲'],
  ],
  'what is struck out, a note or a field is no text': [
    ['新收<del>90</del><ins>86</ins>件', '新收86件'],
    ['新收<s>9</s><strike>9</strike>86件', '新收86件'],
    ['新收<span style="text-decoration: underline line-through red">9<b>9</b></span>86件', '新收86件'],
    ['新收<s style="text-decoration:none">86</s>件', '新收86件'],
    ['新收86<sup>1</sup>件，<sub>注</sub>结转6<span style="vertical-align:super">[2]</span>件', '新收86件，结转6件'],
    ['新收86<sup style="vertical-align:baseline">1</sup>件', '新收861件'],
    ['新收86<a href="#_ftn1">[1]</a>件', '新收86件'],
    ['新收86<a href="report.htm#_edn2" name="_ednref2">2</a>件', '新收86件'],
    ['新收86<a class="footnote-ref" href="#x">3</a><a href="#4">4</a>件', '新收86件'],
    ['新收<a href="#detail">86</a>件，<a href="/p.html#top">详见</a>', '新收86件，详见'],
    ['<ruby>申<rp>(</rp><rt>shēn</rt><rp>)</rp>请</ruby>', '申请'],
    ['<select><option>甲<option>乙</select><button>丙</button><textarea>丁</textarea><input value=戊>己', '己'],
  ],
  'details show folded text to who opens them, but in a table': [
    ['<details><summary>甲</summary>乙</details>', '甲\n乙'],
    ['<table><tr><td>5<details><summary>说明</summary>含3件</details></td></tr></table>', '5 说明'],
    ['<table><tr><td>5<details open><summary>说明</summary>含转发</details></td></tr></table>', '5 说明含转发'],
  ],
  'entities are whole': [
    ['&lt;甲&gt; &amp; &#x4E59;', '<甲> & 乙'],
    ['甲&shy;乙&#8203;丙&zwj;丁&lrm;', '甲乙丙丁'],
    ['甲&ensp;乙&emsp;丙', '甲 乙 丙'],
    ['&none; &#49;&#55;', '&none; 17'],
  ],
};

for (const [name, cases] of Object.entries(running))
  test(name, () => {
    for (const [html, text] of cases) assert.equal(shown(html), text, html);
  });

/** The content of a cell, and what is read of it. */
const cells: Readonly<Record<string, readonly (readonly [html: string, text: string])[]>> = {
  'two values in a cell are two': [
    ['5<br>3', '5\v3'],
    ['<p>1</p><p>234</p>', '1\v234'],
    ['<div>5</div>3', '5\v3'],
    ['<span style="display:block">5</span>3', '5\v3'],
    ['<pre>5\n3</pre>', '5\v3'],
    ['1,<br/>234', '1,\v234'],
    ['-<br>5', '-\v5'],
    ['5 3', '5 3'],
    ['5件<br>3件', '5件 3件'],
  ],
  'a label over several lines is one': [
    ['信息<br>内容', '信息内容'],
    ['<p>第二十条第</p><p>（一）项</p>', '第二十条第（一）项'],
    ['三、<br>本年度', '三、本年度'],
    ['1.<br>属于', '1. 属于'],
    ['12<br>（含转发3件）', '12 （含转发3件）'],
  ],
  'empty lines and what nobody sees leave a figure alone': [
    ['<p></p><p>86</p><p>&nbsp;</p>', '86'],
    ['<br>86<br>', '86'],
    ['8&#8203;6', '86'],
    ['&#8234;86&#8236;', '86'],
    ['&#65279;86&nbsp;', '86'],
    ['<span>8</span><span>6</span>', '86'],
    ['86<!-- 99 -->', '86'],
    ['8<span hidden>9</span>6', '86'],
    ['<o:p>&nbsp;</o:p>', ''],
    ['<img src="1.png" alt="86">', ''],
    ['<span style="visibility:hidden">9</span>', ''],
    ['<input type="checkbox" value="1">', ''],
  ],
  'text that is shown in another order is no figure': [
    ['&#8238;68&#8236;', '\u202e68'],
    ['<bdo dir="rtl">68</bdo>', '\u202e68'],
    ['<bdo dir="ltr">68</bdo>', '68'],
  ],
  'what is struck out, raised or in a field alone is told': [
    ['<del>99</del>', '9\u03369\u0336'],
    ['<sup>1</sup>', '^1'],
    ['<a href="#_ftn1">1</a>', '^1'],
    ['<input value="86">', '[86]'],
    ['<select><option>86</option></select>', '[86]'],
    ['<sup>注</sup>', ''],
    ['<button>查看</button>', ''],
  ],
};

for (const [name, list] of Object.entries(cells))
  test(name, () => {
    for (const [html, text] of list)
      assert.equal(shown(`<table><tr><td>甲</td><td>${html}</td></tr></table>`), `甲 | ${text}`, html);
  });

const tables: Readonly<Record<string, readonly (readonly [html: string, text: string])[]>> = {
  'rows and cells that are hidden are not there': [
    ['<tr hidden><td>1<tr><td>2', '2'],
    ['<tbody style="display:none"><tr><td>1</tbody><tbody><tr><td>2</tbody>', '2'],
    ['<tr style="visibility:collapse"><td>1<tr><td>2', '2'],
    ['<tr><td hidden>1<td>2', '2'],
    ['<tr><td><p hidden>9<td>2', ' | 2'],
    ['<tr style="visibility:hidden"><td>1<td style="visibility:visible">2', ' | 2'],
    ['<tr><td><del>甲</del><td><del>1</del><tr><td>甲<td>2', '甲 | 2'],
    ['<tr style="text-decoration:line-through"><td>甲<td>1<tr><td>甲<td>2', '甲 | 2'],
    ['<template><tr><td>1</template><tr><td>2', '2'],
  ],
  'columns that are hidden are not there': [
    ['<col><col style="visibility:collapse"><tr><td>1<td>2<td>3', '1 | 3'],
    ['<colgroup><col><col span=2 hidden><col></colgroup><tr><td>1<td>2<td>3<td>4', '1 | 4'],
    ['<colgroup span=2 style="display:none"><tr><td>1<td>2<td>3', '3'],
    ['<col><col hidden><tr><td rowspan=2>1<td>2<td>3<tr><td>4<td>5', '1 | 3\n5'],
    ['<col hidden><tr><td colspan=2>1<td>2', '1 | 2'],
    ['<col><col style="display:none"><tr><td>1<td style="display:none">2<td>3', '1 | 3'],
  ],
  'captions and text between rows are read beside the table': [
    ['<caption>表一</caption><tr><td>1', '表一\n1'],
    ['<tr><td>1<tr>单位：件<td>2', '1\n2\n单位：件'],
    ['<tr><td>1</td></tr><p>单位：件</p><tr><td>2</td></tr>', '1\n单位：件\n2'],
  ],
};

for (const [name, list] of Object.entries(tables))
  test(name, () => {
    for (const [html, text] of list) assert.equal(shown(`<table>${html}</table>`), text, html);
  });

test('a hidden table is not there, and makes no layout of the one around it', () => {
  assert.equal(shown('<div hidden><table><tr><td>1</table></div><table><tr><td>2</table>'), '2');
  assert.equal(shown('<table><tr><td>甲<table hidden><tr><td>1</table><td>2</table>'), '甲 | 2');
});

test('paragraphs of a table that lays the page out are lines', () => {
  const nested = '<table><tr><td>5</td></tr></table>';
  assert.equal(
    shown(`<table><tr><td><h2>一、甲</h2><p>乙</p>${nested}<p>丙</p></td></tr></table>丁`),
    '一、甲\n乙\n5\n丙\n丁',
  );
  assert.equal(shown(`<table><tr><td>甲<br>乙</td><td>${nested}</td></tr></table>`), '甲\n乙\n5');
});

test('each unit that is shown has its place in the source', () => {
  for (const [html] of Object.values(running).flat())
    for (const line of readHtml(html, { offset: 0 }).filter(({ rows }) => !rows)) assert.ok(isPlace(line, html), html);
});
