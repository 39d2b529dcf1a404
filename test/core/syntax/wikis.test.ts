import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresRead } from '../../support/figuresRead.ts';
import { analyse } from '../../support/analyse.ts';

/** Without a head, the year alone tells which columns a table has. */
const title = '某县财政局2023年政府信息公开工作年度报告\n\n';
const two = '二、主动公开政府信息情况\n\n';
const four = '四、政府信息公开行政复议、行政诉讼情况\n\n';
const figures = '1 0 0 0 1 2 0 0 0 2 3 0 0 0 3';

test('each cell of a row in bars may be broken over lines, as Jira has it', () => {
  const heads = ['结果\n维持', '结果\n纠正', '其他\n结果', '尚未\n审结', '总计'];
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const blanks = Array<string>(4).fill('');
  const text = [
    row(['行政\n复议', ...blanks, '行政\n诉讼', ...blanks, ...blanks, '']),
    row([...heads, '未经复议\n直接\n起诉', ...blanks, '复议后\n起诉', ...blanks]),
    row([...blanks, '', ...heads, ...heads]),
    row(figures.split(' ')),
  ];
  assert.deepEqual(figuresRead(four + text.join('')), { cases: figures });
});

test('text in a colour, as Jira has it, and verbatim text of Org', () => {
  const text = '|规章|{color:red}1{color}|{color:#ff0000}12{color}|=5=|\n|行政规范性文件|{color}1{color}|0|9|\n';
  assert.deepEqual(figuresRead(title + two + text), { rules: '1 12 =5=', normative: '1 0 9' });
});

test('a cell in bars may go on over a line without any', () => {
  const text =
    '| 信息\n内容 | 本年制\n发件\n数 | 本年废\n止件数 | 现行有\n效件数 |\n| 行政\n规范性\n文件 | 1 | 0 | 9 |\n';
  assert.deepEqual(figuresRead(two + text), { normative: '1 0 9' });
});

test('rows of Creole and XWiki have no bar at their end, and a blank last cell', () => {
  const text = '|= |=本年新制作数量 |=本年新公开数量 |=对外公开总数量\n|规章 |0 | |1\n|规范性文件 |2 |0 |\n\n正文。\n';
  assert.deepEqual(figuresRead(two + text), { rules: '0 _ 1', normative: '2 0 _' });
});

test('blocks in cells of XWiki end where their brackets do', () => {
  const text =
    '|= |= |= |=\n|(((信息\\\\内容\n))) |(((本年制\\\\发件数\n))) |(((本年废\\\\止件数\n))) |(((现行有\\\\效件数\n)))\n' +
    '|(((规章\n))) |(((6\n))) |(((0\n))) |(((/)))\n|(((行政规范\\\\性文件\n))) |(((3\n))) |(((1\n\n2\n))) |(((3\n)))\n\n正文。\n';
  assert.deepEqual(figuresRead(two + text), { rules: '6 0 /', normative: '3 1\n2 3' });
});

test('a row of XWiki whose block does not end takes nothing behind it', () => {
  const text = `|= |=本年制发件数 |=本年废止件数 |=现行有效件数\n|规章 |6 |0 |6\n|行政规范性文件 |(((3 |1 |3\n\n${'正文。\n\n'.repeat(80)}`;
  assert.equal(figuresRead(two + text)['rules'], '6 0 6');
});

test('one word of another form, left of a longer one, begins no table of that form in the section of another', () => {
  const cells = ['其他', '结果', '尚未', '审结', '总计', ...figures.split(' ')];
  const rows = figuresRead(four + cells.map((cell) => `|${cell}\n`).join(''));
  assert.deepEqual(
    Object.keys(rows).filter((key) => !/^cases\??$/.test(key)),
    [],
  );
});

test('a row of html2text with a blank at its end, and one under a head of another width, take no word of the next', () => {
  const text = `第二十条第（一）项  
---  
信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量  
规章 | 0 | 0 |  
规范性文件 | 0 | 0 |  
第二十条第（八）项  
信息内容 | 上一年项目数量 | 本年增/减  
行政事业性收费 | 0 | 9  
第二十条第（九）项  
信息内容 | 采购项目数量 | 采购总金额  
政府集中采购 |  | 7.5  
`;
  assert.deepEqual(figuresRead(two + text), {
    rules: '0 0 _',
    normative: '0 0 _',
    fee: '0 9',
    procurement: '_ 7.5',
  });
});

test('a head between double bars is that of the rows between single ones below it', () => {
  const text = `四、政府信息公开行政复议、行政诉讼情况

|| 行政复议 ||  ||  ||  ||  || 行政诉讼 ||  ||  ||  ||  ||  ||  ||  ||  ||  ||
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
|  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 0 | 2 | 0 | 0 | 2 | 0 | 3 | 3 | 0 | 6 | 0 | 0 | 1 | 2 | 3 |
`;
  const { reports } = analyse(text, { edition: 'auto', markup: 'text', force: true });
  assert.equal(reports[0]?.tables.length, 1);
  assert.deepEqual(figuresRead(text), { cases: '0 2 0 0 2 0 3 3 0 6 0 0 1 2 3' });
});
