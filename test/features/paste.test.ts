import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClipboardContent } from '../../server/src/features/paste/clipboard.ts';
import { pasteOffers } from '../../server/src/features/paste/pasteOffers.ts';
import { analyse } from '../support/analyse.ts';
import { copiedFour, copiedFourText } from '../support/copiedFour.ts';
import { fixture } from '../support/fixture.ts';
import { changed } from '../properties/kept.ts';

/** What is offered at the mark, by its Chinese titles. */
function titles(source: string, content: ClipboardContent): string[] {
  return offers(source, content).map(({ title }) => title.zh);
}

function offers(source: string, content: ClipboardContent) {
  const { text, marks } = fixture(source);
  const [mark] = marks;
  assert.ok(mark);
  const markup = text.startsWith('<!doctype') ? 'html' : 'text';
  const analysis = analyse(text, { edition: '2021', markup, force: true });
  return pasteOffers(analysis, mark, content).map(({ title, changes }) => ({
    title,
    text: changed(text, changes),
  }));
}

/** The text after the first offer, and its title. */
function pasted(source: string, content: ClipboardContent, nth = 0): string {
  const offer = offers(source, content)[nth];
  assert.ok(offer, 'nothing is offered');
  return `${offer.title.zh}\n${offer.text}`;
}

const head = `
三、收到和处理政府信息公开申请情况

| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
|---|---|---|---|---|---|---|---|`;

/** The same three rows in each notation, the cursor at the first figure of the second. */
const drafts = {
  pipe: `${head}
| 一、本年新收政府信息公开申请数量 | 8 | 1 | 0 | 0 | 0 | 0 | 9 |
| 二、上年结转政府信息公开申请数量 | 2 | | | | | | 2 |
                                     !
| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`,
  html: `
三、收到和处理政府信息公开申请情况
<table>
<tr><td></td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>
<tr><td>一、本年新收政府信息公开申请数量</td><td>8</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>9</td></tr>
<tr><td>二、上年结转政府信息公开申请数量</td><td>2</td><td></td><td></td><td></td><td></td><td></td><td>2</td></tr>
                                                  !
<tr><td>四、结转下年度继续办理</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>
</table>
`,
  tsv: `
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	8	1	0	0	0	0	9
二、上年结转政府信息公开申请数量	2						2
					!
四、结转下年度继续办理	1	0	0	0	0	0	1
`,
  vertical: `
三、收到和处理政府信息公开申请情况

	自然人
	商业企业
	科研机构
	社会公益组织
	法律服务机构
	其他
	总计

	一、本年新收政府信息公开申请数量
	8
	1
	0
	0
	0
	0
	9

	二、上年结转政府信息公开申请数量
	2
	!
	0
	0
	0
	0
	0
	2

	四、结转下年度继续办理
	1
	0
	0
	0
	0
	0
	1
`,
} as const;
type NotationTried = keyof typeof drafts;
const tried = Object.keys(drafts) as NotationTried[];

/** The rows of figures after the first offer: the cells between the marks of the notation. */
function figuresAfter(notation: NotationTried, content: ClipboardContent, nth = 0): string[] {
  const { text } = offers(drafts[notation], content)[nth] ?? { text: '' };
  const { reports } = analyse(text, { edition: '2021', markup: 'text', force: true });
  const table = reports[0]?.tables[0]?.table;
  assert.equal(table?.notation, notation);
  return ['1', '2', '4'].map((key) =>
    table.cells
      .filter((cell) => cell?.slot.row.key === key)
      .map((cell) => cell?.text || '·')
      .join(' '),
  );
}

const table = (...rows: string[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

for (const notation of tried) {
  test(`one row of figures fills the row at the cursor in ${notation}`, () => {
    const content = { text: '3\t1\t0\t0\t0\t0\t4\r\n' };
    assert.deepEqual(titles(drafts[notation], content), ['填入“二、上年结转政府信息公开申请数量”一行的 7 个数字']);
    assert.deepEqual(figuresAfter(notation, content), ['8 1 0 0 0 0 9', '3 1 0 0 0 0 4', '1 0 0 0 0 0 1']);
  });

  test(`a column fills the figures from the cursor down in ${notation}`, () => {
    const content = { text: '5\r\n7\r\n' };
    assert.deepEqual(titles(drafts[notation], content), [
      '向下填入“自然人”的 2 个数字，从“二、上年结转政府信息公开申请数量”到“四、结转下年度继续办理”',
    ]);
    assert.deepEqual(
      figuresAfter(notation, content)
        .slice(1)
        .map((row) => row[0]),
      ['5', '7'],
    );
  });

  test(`a block fills its rectangle in ${notation}`, () => {
    const content = { markup: table(['5', '6'], ['7', '8']) };
    assert.deepEqual(titles(drafts[notation], content), [
      '填入 4 个数字，从“二、上年结转政府信息公开申请数量”的“自然人”到“四、结转下年度继续办理”的“商业企业”',
    ]);
    assert.deepEqual(
      figuresAfter(notation, content)
        .slice(1)
        .map((row) => row.slice(0, 3)),
      ['5 6', '7 8'],
    );
  });

  test(`figures with labels go where their labels say in ${notation}`, () => {
    const content = {
      markup: table(
        ['四、结转下年度继续办理', '3', '1', '0', '0', '0', '0', '4'],
        ['（一）予以公开', '6', '0', '0', '0', '0', '0', '6'],
      ),
    };
    assert.equal(titles(drafts[notation], content)[0], '按行名和栏名换入 7 个数字；没有“（一）予以公开”的对应行');
    assert.deepEqual(figuresAfter(notation, content)[2], '3 1 0 0 0 0 4');
  });

  test(`last year's row four becomes row two in ${notation}`, () => {
    const content = { markup: table(['四、结转下年度继续办理', '3', '1', '0', '0', '0', '0', '4']) };
    assert.deepEqual(titles(drafts[notation], content), [
      '以所复制的“四、结转下年度继续办理”填入“二、上年结转政府信息公开申请数量”（7 个数字）',
      '按行名和栏名换入 7 个数字',
    ]);
    assert.deepEqual(figuresAfter(notation, content), ['8 1 0 0 0 0 9', '3 1 0 0 0 0 4', '1 0 0 0 0 0 1']);
  });

  test(`what does not fit exactly is plain text in ${notation}`, () => {
    for (const text of ['5\n6\n7\n', '1\t2\t3\t4\t5\t6\t7\t8\n', '1\t2\n3\t4\n5\t6\n', '5\t件\n', '5', '说明'])
      assert.deepEqual(titles(drafts[notation], { text }), [], text);
  });
}

test('only what differs is written, in the manner of the cell it is written in', () => {
  const source = `${head}
| 一、本年新收政府信息公开申请数量 | **１，２３４** | 1 | 0 | 0 | 0 | 0 | 1,235件 |
                                          !
`;
  assert.equal(
    pasted(source, { text: '1500\t1\t0\t0\t/\t\t1501\n' }),
    `填入“一、本年新收政府信息公开申请数量”一行的 7 个数字${head}
| 一、本年新收政府信息公开申请数量 | **１，５００** | 1 | 0 | 0 | / |  | 1，501 |
`,
  );
});

test('a remark of the draft does not outlive its figure, and one that is copied comes with it', () => {
  const source = `
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 7（其中修订3件） | 0 | 7 |
                          !
`;
  assert.match(pasted(source, { text: '8\t1\t9（含试行1件）\n' }), /\| 规章 \| 8 \| 1 \| 9（含试行1件） \|/);
});

test('a single figure of a spreadsheet takes the place of the one at the cursor; a word that was typed does not', () => {
  assert.match(pasted(drafts.pipe, { text: '5\r\n' }), /^将“二、.*”的“自然人”改为所复制的数字\n[^]*数量 \| 5 \| \| \|/);
  assert.deepEqual(titles(drafts.pipe, { text: '5' }), []);
});

test('blanks that take the place of figures are told', () => {
  const columns = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const content = { markup: table(columns, ['四、结转下年度继续办理', '', '1', '0', '0', '0', '0', '1']) };
  assert.deepEqual(titles(drafts.pipe, content)[1], '按行名和栏名换入 6 个数字；1 处改为空白');
  assert.match(pasted(drafts.pipe, content, 1), /\| 四、结转下年度继续办理 \|  \| 1 \| 0 \| 0 \| 0 \| 0 \| 1 \|/);
});

test('hidden rows, hidden columns and what is struck out are not pasted', () => {
  const html = `<table><col><col><col style="display:none"><col><col><col><col><col><col>
<tr><td>四、结转下年度继续办理</td><td><del>9</del>3</td><td>99</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>4</td></tr>
<tr style="display:none"><td>一、本年新收政府信息公开申请数量</td><td>7</td><td>7</td><td>7</td><td>7</td><td>7</td><td>7</td><td>7</td><td>7</td></tr>
</table>`;
  assert.match(pasted(drafts.pipe, { markup: html }, 1), /^按行名和栏名换入 7 个数字\n/);
});

test('figures that are merged in the clipboard fill no cells', () => {
  const html = '<table><tr><td colspan="2">5</td></tr><tr><td>7</td><td>8</td></tr></table>';
  assert.deepEqual(titles(drafts.pipe, { markup: html }), []);
});

test('a selection of more cells than are pasted is left alone, and of as many is filled', () => {
  const source = (marks: string) => `${head}
| 一、本年新收政府信息公开申请数量 | 8 | 1 | 0 | 0 | 0 | 0 | 9 |
${marks}
| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`;
  const three = source('                                     ^^^^^^^^^');
  assert.deepEqual(titles(three, { text: '5\t6\n' }), []);
  assert.equal(titles(three, { text: '5\t6\t7\n' }).length, 1);
});

test('where a row of the table was not read, no column is filled over it', () => {
  const source = `${head}
| 一、本年新收政府信息公开申请数量 | 8 | 1 | 0 | 0 | 0 | 0 | 9 |
                                     !
| 二、上年结转政府信息公开申请数量 | 2 | 3 | 2 |
| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`;
  assert.deepEqual(titles(source, { text: '5\n6\n' }), []);
});

const section = (notation: NotationTried) => `${drafts[notation].replace(/^[\t ]*!\n/m, '')}
四、政府信息公开行政复议、行政诉讼情况

!
五、存在的主要问题及改进情况
`;

test('a whole official table is inserted outside of tables with the official labels, in the notation of the draft', () => {
  const behind = (notation: NotationTried) => pasted(section(notation), { text: copiedFourText }).split('四、政府')[1];
  assert.match(
    behind('pipe') ?? '',
    /诉讼情况\n\n\| 行政复议 \|[^]*\n\| 1 \| 0 \| 0 \| 0 \| 1 \| 0 [^\n]*\n\n五、存在/,
  );
  assert.match(behind('tsv') ?? '', /诉讼情况\n\n行政复议\t[^]*\n1\t0\t0\t0\t1\t0\t[^\n]*\n\n五、存在/);
  assert.match(
    behind('html') ?? '',
    /诉讼情况\n\n<table>\n<tr><td colspan="5">行政复议<\/td>[^]*<\/table>\n\n五、存在/,
  );
  assert.match(behind('vertical') ?? '', /诉讼情况\n\n\t行政复议\n[^]*\n\t1\n\t0\n\t0\n\t0\n\t1\n[^]*\n\n五、存在/);
});

test('a table of single figures a line becomes a table; one in bars already is', () => {
  const vertical = copiedFour
    .map((row) =>
      row
        .filter((cell) => cell !== '')
        .map((cell) => `\t${cell}\n`)
        .join(''),
    )
    .join('\n');
  assert.deepEqual(titles(section('pipe'), { text: vertical }), [
    '插入“政府信息公开行政复议、行政诉讼情况”表（15 个数字）',
  ]);
  const bars = copiedFour.map((row) => `| ${row.join(' | ')} |\n`).join('');
  assert.deepEqual(titles(section('pipe'), { text: bars }), []);
});

test('an ordinary table becomes a tidy one', () => {
  const html = `<table><tr><td rowspan="2">单位</td><td colspan="2">办件</td></tr><tr><td>收</td><td>办</td></tr>
<tr><td>市水务局</td><td>12</td><td>1,005</td></tr><tr><td>市教育局</td><td>3</td><td></td></tr></table>`;
  const source = '\n一、总体情况\n\n概述。\n\n!\n';
  assert.equal(
    pasted(source, { markup: html }),
    `整理为表格（4 行 3 列）
一、总体情况

概述。

| 单位     | 办件 |       |
| -------- | ---- | ----- |
|          | 收   | 办    |
| 市水务局 | 12   | 1,005 |
| 市教育局 | 3    |       |
`,
  );
  assert.match(
    pasted(source, { text: '单位\t件\n市水务局\t12\n市教育局\t3\n' }),
    /\| 单位 +\| +件 \|\n\| -+ \| -+: \|\n/,
  );
});

test('in a page an ordinary table is one of HTML, merged as it was', () => {
  const html = '<table><tr><td rowspan="2">单位</td><td>收</td></tr><tr><td>12</td></tr></table>';
  const source = '<!doctype html><h1>某市2022年政府信息公开工作年度报告</h1>\n<p>概述。</p>\n\n!\n';
  assert.match(
    pasted(source, { markup: html }),
    /<table>\n<tr><td rowspan="2">单位<\/td><td>收<\/td><\/tr>\n<tr><td>12<\/td><\/tr>\n<\/table>/,
  );
});

test('code, a list, a sentence are no table', () => {
  const source = '\n一、总体情况\n\n!\n';
  for (const text of ['\tif (a)\n\t\tb\n', '一、甲\n二、乙\n', '收到申请\t12件\n', '<p>甲</p>'])
    assert.deepEqual(titles(source, { text }), [], text);
  assert.deepEqual(titles(source, { markup: '<p>甲</p>', text: '甲' }), []);
});

test('figures of another edition go only where row and column are called the same', () => {
  const html = table(['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'], ['规章', '7', '8', '9']);
  const source = `
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 1 | 2 | 3 |
         !
`;
  assert.deepEqual(titles(source, { markup: html }), []);
});
