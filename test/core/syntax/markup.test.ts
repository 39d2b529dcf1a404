import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../support/analyse.ts';
import type { Cell } from '../../../server/src/bind/table.ts';
import { figuresRead } from '../../support/figuresRead.ts';

const head = '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n|---|---|---|---|\n';

/** The first figure of row 规章, and what its place covers. */
function firstFigure(cell: string): { cell: Cell | undefined; covered: string } {
  const text = `云溪市2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n\n${head}| 规章 | ${cell} | 1 | 9 |\n| 行政规范性文件 | 2 | 0 | 7 |\n`;
  const [table] = analyse(text, { edition: 'auto', markup: 'text' }).reports[0]?.tables ?? [];
  const [first] = table?.table.cells ?? [];
  return { cell: first, covered: first ? text.slice(first.span.start, first.span.end) : '' };
}

for (const [written, text, covered = text] of [
  ['<b>31</b>', '31'],
  ['<font color="red">31</font>', '31'],
  ['<u> 31 </u>', '31'],
  ['31<br>', '31'],
  ['<br/>31', '31'],
  ['<p>31</p>', '31'],
  ['&nbsp;31&#160;', '31'],
  ['31[^2]', '31'],
  ['31<sup>②</sup>', '31'],
  ['31<ref>含补报1件</ref>', '31'],
  ['31<ref name="a" />', '31'],
  ['31<sup>[1]</sup>', '31'],
  ['[31](a.html)', '31'],
  ['[31](a.html "附件")', '31'],
  ['31[\\[1\\]](#_ftn1){#_ftnref1}', '31'],
  ['31[[#_ftn1|[1]]]', '31'],
  ['31[[#_ftn1|<span>[1]</span>]]', '31'],
  ['31[[#_ftn1][[1]]]', '31'],
  ['31[[[1]>>#_ftn1]]{{id name="_ftnref1" /}}', '31'],
  ['31[[#_ftn1]]', '31'],
  ['31[\\[1\\]|#_ftn1]', '31'],
  ['31"[1]":#_ftn1', '31'],
  ['31<#_ftn1 [1]>', '31'],
  ['31link:#_ftn1[[1]]', '31'],
  ['31\\ `[1] <#_ftn1>`__', '31'],
  ['31[1](#_ftn1)', '31'],
  ['31((含补报1件))', '31'],
  ['31[3][1]', '31[3][1]'],
  ['[[a.html|31]]', '31'],
  ['[[https://a.cn/b][31]]', '31'],
  ['[[31>>a.html]]', '31'],
  ['[31|https://a.cn/b]', '31'],
  ['"31":https://a.cn/b', '31'],
  ['<https://a.cn/b 31>', '31'],
  ['link:a.html[31]', '31'],
  ['`31 <a.html>`__', '31'],
  ['<verbatim>31</verbatim>', '31'],
  ['~~30~~ 31', '31'],
  ['<del>30</del>31', '31'],
  ['<s>30</s> 31', '31'],
  ['<span style="text-decoration: line-through">30</span>31', '31'],
  ['<span style="display:none">30</span>31', '31'],
  ['31<!-- 上报时为30 -->', '31'],
  ['3<b>1</b>', '31', '3<b>1'],
  ['3&#49;', '31', '3&#49;'],
  ['3\u200b1', '31', '3\u200b1'],
  ['\u20603\u00ad1\ufeff', '31', '3\u00ad1'],
  ['\\+31', '+31', '\\+31'],
] as const)
  test(`${JSON.stringify(written)} in bars is ${text}, in its exact place`, () => {
    const { cell, covered: found } = firstFigure(written);
    assert.deepEqual([cell?.text, cell?.figure.state, found], [text, 'number', covered]);
  });

for (const written of [
  '&nbsp;',
  '<br>',
  '&emsp;&#12288;',
  '<o:p>&nbsp;</o:p>',
  '~~31~~',
  '<del>31</del>',
  '\u200b',
  '<!-- 31 -->',
  '<verbatim></verbatim>',
])
  test(`${JSON.stringify(written)} in bars is a blank`, () =>
    assert.deepEqual(firstFigure(written).cell?.figure, { state: 'blank' }));

for (const written of ['1<br>2', '<p>1</p><p>2</p>', '1<br>435', '3&#124;1', '31&lt;', '~~31', '<名>31'])
  test(`${JSON.stringify(written)} in bars is no number`, () =>
    assert.equal(firstFigure(written).cell?.figure.state, 'unreadable'));

for (const written of ['\\/', '---', '------', '—'])
  test(`${JSON.stringify(written)} in bars is a mark for nothing`, () =>
    assert.deepEqual(firstFigure(written).cell?.figure, { state: 'none' }));

test('a figure of which other digits are seen than stand there is told, with the one that stands there', () => {
  const { cell, covered } = firstFigure('\u202e13\u202c');
  assert.deepEqual([cell?.figure.state, covered], ['unreadable', '\u202e13']);
  assert.equal(firstFigure('\u202e3\u202c').cell?.figure.state, 'number', 'one digit turned round is the same');
  const text = `${head}\u202e| 规章 | 0 | 13 | 45 |\n| 行政规范性文件 | 2 | 0 | 7 |\n`;
  assert.deepEqual(figuresRead(text), { rules: '0 \u202e13 \u202e45', normative: '2 0 7' });
});

for (const [name, cell] of [
  ['pipe', (text: string) => `| ${text} `],
  ['tsv', (text: string) => `${text}\t`],
  ['barred', (text: string) => `${text} |\n`],
  ['vertical', (text: string) => `\t${text}\n`],
  ['lines', (text: string) => `${text}\n`],
] as const)
  test(`&nbsp; is an empty cell in ${name}, among labels and among figures`, () => {
    const isRow = name === 'pipe' || name === 'tsv' || name === 'vertical';
    const row = (...texts: string[]) => `${texts.map(cell).join('')}${isRow ? '\n' : ''}`;
    const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const text = `${row('&nbsp;', ...columns)}${row('（一）予以公开', '7', '&nbsp;', '0', '0', '0', '0', '7')}${row('（二）部分公开', '3', '0', '0', '0', '0', '0', '3')}`;
    assert.deepEqual(figuresRead(`${text}完。\n`), { '3.1': '7 _ 0 0 0 0 7', '3.2': '3 0 0 0 0 0 3' });
  });

test('what LaTeX writes with backslashes and brackets is no markup of Markdown', () => {
  const rows = [
    '信息内容 & 本年制发件数 & 本年废止件数 & 现行有效件数',
    '规章 & 0 & 1 & 2',
    '\\multirow{1}{*}[2pt]{行政规范性文件} & 3 & 1 & 9',
  ];
  const text = `\\begin{tabular}[t]{llll}\n${rows.map((row) => `${row} \\\\[2pt]\n`).join('')}\\end{tabular}\n`;
  assert.deepEqual(figuresRead(text), { rules: '0 1 2', normative: '3 1 9' });
});

test('of LaTeX, notes and what is struck out are no part of a figure, and links are their text', () => {
  for (const cell of [
    '31\\footnote{2}',
    '31\\footnote{含\\textbf{1}件}',
    '31\\textsuperscript{1}',
    '31$^{1}$',
    '31\\tnote{1}',
    '\\st{30} 31',
    '\\href{a.html}{31}',
    '31\\protect\\hypertarget{_ftnref1}{\\protect\\hyperlink{_ftn1}{{{[}1{]}}}}',
  ]) {
    const rows = [
      '信息内容 & 本年制发件数 & 本年废止件数 & 现行有效件数',
      `规章 & ${cell} & 1 & 2`,
      '行政规范性文件 & 3 & 1 & 9',
    ];
    const text = `\\begin{tabular}{llll}\n${rows.map((row) => `${row} \\\\\n`).join('')}\\end{tabular}\n`;
    assert.match(figuresRead(text)['rules'] ?? '', /^31(?:\[1\])? 1 2$/, cell);
  }
});
