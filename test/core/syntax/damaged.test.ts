import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../support/analyse.ts';
import { figuresRead } from '../../support/figuresRead.ts';

const applicants = '自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计';

test('the name of a group written downwards beside its rows is no label', () => {
  const text = `
自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
三 （一）予以公开 1 0 0 0 0 0 1
、 （二）部分公开（区分处理的，
只计这一情形，不计其他情形） 2 0 0 0 0 0 2
3 1.属于国家秘密 3 0 0 0 0 0 3
无 （七）总计 6 0 0 0 0 0 6
`;
  assert.deepEqual(figuresRead(text), {
    '3.1': '1 0 0 0 0 0 1',
    '3.2': '2 0 0 0 0 0 2',
    '3.3.1': '3 0 0 0 0 0 3',
    '3.7': '6 0 0 0 0 0 6',
  });
});

test('a label broken around its figures, with a slip behind them, is the row due', () => {
  const text = `
1.本机关不掌握相关政府信息 1 0 0 0 0 0 1
2.没有现成信
2 0 0 0 0 0 2
息需要另作制作
3.补正后申请内容仍不明确 3 0 0 0 0 0 3
`;
  assert.deepEqual(figuresRead(text), {
    '3.4.1': '1 0 0 0 0 0 1',
    '3.4.2': '2 0 0 0 0 0 2',
    '3.4.3': '3 0 0 0 0 0 3',
  });
});

test('two neighbouring characters exchanged are one slip', () => {
  assert.deepEqual(
    figuresRead(`|${applicants}|\n|（一）予以公开|1|0|0|0|0|0|1|\n|（二）分部公开|2|0|0|0|0|0|2|\n完。\n`),
    {
      '3.1': '1 0 0 0 0 0 1',
      '3.2': '2 0 0 0 0 0 2',
    },
  );
});

for (const [name, broken] of [
  ['bars', '| 行政规范性\n文件 | 3 | 1 | 9 |'],
  ['bars, the closing one below', '| 行政规范性文件 | 3 | 1 | 9\n|'],
  ['bars, the label in a line without any', '行政规范性\n文件 | 3 | 1 | 9'],
  ['TABs', '行政规范性\n文件\t3\t1\t9'],
  ['a quotation', '> | 行政规范性文件 | 3 | 1 | 9 |'],
] as const)
  test(`a row broken over lines is one row: ${name}`, () => {
    const isTabs = broken.includes('\t');
    const head = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].join(isTabs ? '\t' : ' | ');
    const rules = ['规章', '0', '0', '2'].join(isTabs ? '\t' : ' | ');
    const row = (cells: string) => (broken.startsWith('|') ? `| ${cells} |` : cells);
    assert.deepEqual(figuresRead(`${row(head)}\n${row(rules)}\n${broken}\n完。\n`), {
      rules: '0 0 2',
      normative: '3 1 9',
    });
  });

test('a grid row that lost a bar takes nothing from its other lines', () => {
  const text = `
+------------------+--------------+--------------+--------------+
| 信息内容         | 本年制发件数 | 本年废止件数 | 现行有效件数 |
+==================+==============+==============+==============+
| 规章             | 0            | 0            | 2            |
+------------------+--------------+--------------+--------------+
| 行政规范性       | 31            | 9            |
| 文件             |              |              |              |
+------------------+--------------+--------------+--------------+
`;
  assert.deepEqual(figuresRead(text), { rules: '0 0 2' });
});

for (const [name, damage] of [
  ['an empty line behind each', (text) => text.replaceAll('\n', '\n\n')],
  ['the head of a page between', (text) => text.replace('| 文件', '某市2023年政府信息公开工作年度报告\n\n| 文件')],
  ['a label broken in its frame', (text) => text.replace('行政规', '行政\n规')],
  ['a row broken behind a bar', (text) => text.replace('| 31 ', '\n| 31 ')],
  ['a blank in a frame', (text) => text.replace('+---------------', '+------ ---------')],
  ['a zero-width blank before a bar', (text) => text.replace('| 文件', '\u200b| 文件')],
] satisfies [string, (text: string) => string][])
  test(`the lines of a grid belong together: ${name}`, () => {
    const text = `
+------------------+--------------+--------------+--------------+
| 信息内容         | 本年制发件数 | 本年废止件数 | 现行有效件数 |
+==================+==============+==============+==============+
| 规章             | 0            | 0            | 2            |
+------------------+--------------+--------------+--------------+
| 行政规范性       | 31           | 4            | 9            |
| 文件             |              |              |              |
+------------------+--------------+--------------+--------------+
`;
    assert.deepEqual(figuresRead(damage(text)), { rules: '0 0 2', normative: '31 4 9' });
  });

test('blanks before a quotation mark are no part of the cell', () =>
  assert.deepEqual(figuresRead('信息内容,本年制发件数,本年废止件数,现行有效件数\n  "规章","1", "2" ,"\u200b3"\n'), {
    rules: '1 2 3',
  }));

test('cells behind an indented TAB, one a line, keep their blanks', () => {
  const cells = (...values: string[]) => values.map((value) => `  \t${value}\n`).join('');
  const text = `${cells('（一）予以公开', '1', '', '', '', '', '', '1')}\n${cells('', '', '1.属于国家秘密', '2', '', '', '', '', '', '2')}\n完。\n`;
  assert.deepEqual(figuresRead(text), { '3.1': '1 _ _ _ _ _ 1', '3.3.1': '2 _ _ _ _ _ 2' });
});

test('cells and their bars in lines of their own, empty lines between, are a table', () => {
  const cells = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '规章', '0', '1', '2'];
  assert.deepEqual(figuresRead(cells.map((cell) => `${cell}\n\n|\n\n`).join('')), { rules: '0 1 2' });
});

for (const [name, separator] of [
  ['TABs', '\t'],
  ['bars', ' | '],
  ['commas', ','],
  ['blanks', ' '],
  ['line ends', '\n'],
] as const)
  test(`a figure stuck to its label is the first of the row, and doubtful: ${name}`, () => {
    const row = (label: string, ...figures: number[]) => `${label}${figures.join(separator)}\n`;
    const text = `${row(`（一）予以公开${separator}`, 1, 0, 0, 0, 0, 0, 1)}${row('（二）部分公开', 2, 0, 0, 0, 0, 3, 5)}${row(`（七）总计${separator}`, 3, 0, 0, 0, 0, 3, 6)}`;
    assert.deepEqual(figuresRead(`${text}完。\n`), {
      '3.1': '1 0 0 0 0 0 1',
      '3.2?': '2 0 0 0 0 3 5',
      '3.7': '3 0 0 0 0 3 6',
    });
  });

for (const [name, head, first, second] of [
  [
    'blanks',
    '自然人 商业企业 科研机构 | 社会公益组织 法律服务机构 其他 总计',
    '（一）予以公开 1 0 0 0 0 0 1',
    '（二）部分公开 2 0 |0 0 0 3 5',
  ],
  ['TABs', '', '（一）予以公开\t1\t0|\t0\t0\t0\t0\t1', '（二）部分公开\t2\t0\t0\t0\t0\t3\t5'],
  ['commas', '', '（一）予以公开,1,|0,0,0,0,0,1', '（二）部分公开,2,0,0,0,0,3,5'],
  ['line ends', '', '（一）予以公开\n1\n0|\n0\n0\n0\n0\n1', '（二）|部分公开\n2\n0\n0\n0\n0\n3\n5'],
] as const)
  test(`a bar that slipped into a table which others divide is none: ${name}`, () => {
    assert.deepEqual(figuresRead(`${head}\n${first}\n${second}\n完。\n`), {
      '3.1': '1 0 0 0 0 0 1',
      '3.2': '2 0 0 0 0 3 5',
    });
  });

test('a caption without a TAB below a figure is no part of it', () => {
  const cells = (...values: string[]) => `${values.map((value) => `\t${value}\n`).join('')}\n`;
  const head = cells('信息内容', '本年制发件数', '本年废止件数', '现行有效件数');
  const text = `${head}${cells('行政规范性文件', '1', '2', '5')}第二十条第（五）项\n\n${cells('信息内容', '本年处理决定数量')}${cells('行政许可', '4')}`;
  assert.deepEqual(figuresRead(`${text}完。\n`), { normative: '1 2 5', licence: '4' });
});

test('rows of cells among rows of one cell a line are read, each in its way', () => {
  const below = (label: string, count: number) => `\t${[label, count, 0, 0, 0, 0, 0, count].join('\n\t')}\n\n`;
  const beside = (label: string, count: number) => `${[label, count, 0, 0, 0, 0, 0, count].join('\t')}\n`;
  const text = `${below('（一）予以公开', 1)}${beside('（二）部分公开', 2)}${beside('1.属于国家秘密', 3)}${below('2.其他法律行政法规禁止公开', 4)}${below('（七）总计', 10)}`;
  assert.deepEqual(figuresRead(`${text}完。\n`), {
    '3.1': '1 0 0 0 0 0 1',
    '3.2': '2 0 0 0 0 0 2',
    '3.3.1': '3 0 0 0 0 0 3',
    '3.3.2': '4 0 0 0 0 0 4',
    '3.7': '10 0 0 0 0 0 10',
  });
});

test('a head repeated on a new page opens no row', () => {
  const head = `|${applicants}|\n|商业企业|科研机构|社会公益组织|法律服务机构|其他|\n`;
  const item = (label: string, count: number) => `|${label}|${count}|0|0|0|0|0|${count}|\n`;
  const text = `${head}${item('4.无正当理由大量反复申请', 1)}\n- 7 -\n\n${head}${item('3.其他', 2)}${item('（七）总计', 3)}`;
  assert.deepEqual(figuresRead(text), {
    '3.5.4': '1 0 0 0 0 0 1',
    '3.6.3': '2 0 0 0 0 0 2',
    '3.7': '3 0 0 0 0 0 3',
  });
});

test('a row narrower than all like it lost a cell, and is not shifted', () => {
  const text = `
|${applicants}|
|一、本年新收政府信息公开申请数量||1|0|0|0|0|0|1|
|二、上年结转政府信息公开申请数量||2|0|0|0|0|0|2|
|四、结转下年度继续办理||0|0|0|0|3|3|
完。
`;
  assert.deepEqual(figuresRead(text), { '1': '1 0 0 0 0 0 1', '2': '2 0 0 0 0 0 2' });
});

test('figures above their labels are read so where a table begins with figures', () => {
  const text = `
| 5 | 0 | 0 | 0 | 0 | 0 | 5 |
一、本年新收政府信息公开申请数量
| 1 | 0 | 0 | 0 | 0 | 0 | 1 |
二、上年结转政府信息公开申请数量
完。
`;
  assert.deepEqual(figuresRead(text), { '1?': '5 0 0 0 0 0 5', '2?': '1 0 0 0 0 0 1' });
});

test('a note that ends in words of the form is no row', () => {
  const table = `|${applicants}|\n|一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1|\n`;
  assert.deepEqual(figuresRead(`注：以上数据由办公室统计，含上年结转。\n\n${table}`), { '1': '1 0 0 0 0 0 1' });
});

test('figures behind the name of a group belong to its item in the line below, and are doubtful', () => {
  const text = `
自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
三、本年度办理结 1 0 0 0 0 0 1
果 （一）予以公
开
（二）部分公开 2 0 0 0 0 0 2
（三）不予公开 3 0 0 0 0 0 3
1.属于国家秘密
2.其他法律行政 4 0 0 0 0 0 4
法规禁止公开
`;
  assert.deepEqual(figuresRead(text), {
    '3.1?': '1 0 0 0 0 0 1',
    '3.2': '2 0 0 0 0 0 2',
    '3.3.1?': '3 0 0 0 0 0 3',
    '3.3.2': '4 0 0 0 0 0 4',
  });
});

test('an empty line inside a label between blank cells ends no row', () => {
  const cells = (...values: string[]) => values.map((value) => `\t${value}\n`).join('');
  const text = `${cells('1.属于国家秘密', '1', '', '', '', '', '', '1')}\n\t\n\t\n\t2.\n\n其他法律行政法规禁止公开\n${cells('2', '', '', '', '', '', '2')}\n${cells('', '', '3.危及“三安全一稳定”', '3', '', '', '', '', '', '3')}\n完。\n`;
  assert.deepEqual(figuresRead(text), {
    '3.3.1': '1 _ _ _ _ _ 1',
    '3.3.2': '2 _ _ _ _ _ 2',
    '3.3.3': '3 _ _ _ _ _ 3',
  });
});

test('figures behind 其他对外管理服务事项 belong to its part in the line below, and are doubtful', () => {
  const text = `
信息内容 上一年项目数量 本年增/减 处理决定数量
行政许可 1 0 2
其他对外管理服务 3 0 4
事项 行政检查
行政确认 5 0 6
`;
  assert.deepEqual(figuresRead(text), { licence: '1 0 2', 'inspection?': '3 0 4', confirmation: '5 0 6' });
});

test('a number broken off its item is no figure', () => {
  const row = (label: string, count: number) => `\t${label}\n\t${count}\n${'\t0\n'.repeat(5)}\t${count}\n\n`;
  assert.deepEqual(
    figuresRead(`${row('（五）1.信访举报投诉类申请', 1)}${row('3\n.其他', 2)}${row('（七）总计', 3)}完。\n`),
    {
      '3.5.1': '1 0 0 0 0 0 1',
      '3.6.3': '2 0 0 0 0 0 2',
      '3.7': '3 0 0 0 0 0 3',
    },
  );
});

test('a label broken over five lines behind its group and figures names the row', () => {
  const text = `
5.要求行政机关确认或重新出具已获取信息 1 0 0 0 0 0 1
（六）其他处理 0 3 0 24 0 0 27
1.申请人无正当
理由逾期不补正、
行政机关不再处理
其政府信息公开申
请
3.其他 2 0 1 0 0 0 3
`;
  assert.deepEqual(figuresRead(text), {
    '3.5.5': '1 0 0 0 0 0 1',
    '3.6.1?': '0 3 0 24 0 0 27',
    '3.6.3': '2 0 1 0 0 0 3',
  });
});

test('where lines begin without a bar, a blank and a bar are an empty first cell', () => {
  const text = `
行政复议 | 行政诉讼
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
 |  |  |  |  | 0 | 0 | 1 | 0 | 1 | 2 | 0 | 0 | 0 | 2
`;
  assert.deepEqual(figuresRead(text), { cases: '_ _ _ _ _ 0 0 1 0 1 2 0 0 0 2' });
});

test('the name of other services over its parts is a group, not a row without figures', () => {
  const text = `
信息内容   上一年项目数量   本年增/减   处理决定数量
行政许可 482 -59 0
其他对外管理服务
事项 行政检查 368 0 248
行政确认 367 0 0
`;
  const { reports } = analyse(text, { edition: 'auto', markup: 'text', force: true });
  const kinds = reports.flatMap(({ tables }) => tables.flatMap(({ table }) => table.problems.map(({ kind }) => kind)));
  assert.ok(!kinds.includes('unread-row'));
});

test('a rule of dashes broken over two lines is no row', () => {
  assert.deepEqual(
    figuresRead('| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| ---\n--- |\n| 规章 | 1 | 2 | 3 |\n'),
    {
      rules: '1 2 3',
    },
  );
});

for (const [name, cell] of [
  ['TABs', (text: string | number) => `\t${text}\n`],
  ['bars', (text: string | number) => `${text} |\n`],
] as const)
  test(`figures behind the name of a group of which an item lacks are doubtful: ${name}`, () => {
    const row = (label: string, count: number) => `${[label, count, 0, 0, 0, 0, 0, count].map(cell).join('')}\n`;
    const text = `${row('8.属于行政查询事项', 1)}${row('（四）无法提供', 2)}${row('2.没有现成信息需要另行制作', 3)}${row('（七）总计', 6)}`;
    assert.deepEqual(figuresRead(`${text}完。\n`), {
      '3.3.8': '1 0 0 0 0 0 1',
      '3.4?': '2 0 0 0 0 0 2',
      '3.4.2': '3 0 0 0 0 0 3',
      '3.7': '6 0 0 0 0 0 6',
    });
  });

test('a row with fewer cells behind the padding of its label than rows alike lost a figure', () => {
  const row = (label: string, ...figures: readonly number[]) =>
    `${label} |${figures.map((each) => `\n${each} |`).join('')}\n`;
  const text = `
${row('一、本年新收政府信息公开申请数量 ||', 1, 23, 0, 0, 0, 0, 24)}
${row('三、本年度办理结果 |\n（一）予以公开 |', 1, 0, 0, 0, 0, 0, 1)}
${row('（二）部分公开（区分处理的，只计这一情形，不计其他情形） |', 0, 23, 0, 0, 0, 23)}
${row('（三）不予公开 |\n1.属于国家秘密', 0, 2, 0, 0, 0, 0, 2)}
${row('（七）总计 |', 1, 25, 0, 0, 0, 0, 26)}
完。
`;
  const { '3.2': evident, ...read } = figuresRead(text);
  assert.equal(evident, undefined);
  assert.equal(read['3.7'], '1 25 0 0 0 0 26');
});

test('a blank behind the padding of a label is a figure, the padding none', () => {
  const row = (label: string, ...figures: readonly (number | '')[]) =>
    `${label} |${figures.map((each) => `\n${each} |`).join('')}\n`;
  const text = `
${row('三、本年度办理结果 |\n（一）予以公开 |', 1, 0, 0, 0, 0, 0, 1)}
${row('（二）部分公开 |', 2, '', '', '', '', '', '')}
${row('（七）总计 |', 3, 0, 0, 0, 0, 0, 1)}
完。
`;
  assert.deepEqual(figuresRead(text), {
    '3.1': '1 0 0 0 0 0 1',
    '3.2': '2 _ _ _ _ _ _',
    '3.7': '3 0 0 0 0 0 1',
  });
});

test('what stands in a second paragraph of a cell is not taken for a blank, though it is no number', () => {
  const text = `
\t（一）予以公开
\t
12?
\t0
\t0
\t0
\t0
\t0
\t12
`;
  assert.deepEqual(figuresRead(text), { '3.1': '12? 0 0 0 0 0 12' });
});

test('labels of rows of bars that stand behind their figures do not take the next ones for certain', () => {
  const text = `
| 第二十条第（五）项 |
| 信息内容 | 本年处理决定数量 |
| 行政许可 | 3 |
| 第二十条第（六）项 |
| 信息内容 | 本年处理决定数量 |
| 5 |
行政处罚
| 7 |
行政强制
| 第二十条第（八）项 |
| 信息内容 | 本年收费金额（单位：万元） |
| 行政事业性收费 | 9 |
`;
  const { licence, ...others } = figuresRead(text);
  assert.equal(licence, '3');
  assert.deepEqual(
    Object.keys(others).filter((key) => !key.endsWith('?') && key !== 'fee'),
    [],
    JSON.stringify(others),
  );
});

test('a label broken over lines does not go on behind a line of figures that is no row', () => {
  const text = `
自然人   法人或其他组织   总计
商业企业   科研机构   社会公益组织   法律服务机构   其他
一、本年新收政府信息公开申请
数量 ３ ０ ０ ０ ２ ６ １１二、上年结转政府信息公开申请
数量 ７ １ ０ ０ ４ １ １３
三、本年度办理结果
（一）予以公开 １ ０ ０ ０ ２ ０ ３
`;
  const { 1: received, ...others } = figuresRead(text);
  assert.equal(received, undefined, JSON.stringify(others));
});

const people = applicants.split('|');

for (const [name, separator, end] of [
  ['bars', '|', '\n'],
  ['framed bars', '|', '|\n'],
  ['TABs', '\t', '\n'],
  ['commas', ',', '\n'],
] as const)
  for (const [place, at] of [
    ['first', 1],
    ['middle', 3],
    ['last', 7],
  ] as const)
    test(`a figure with a line end inside is neither its first nor its last digits: ${name}, ${place}`, () => {
      const row = (...cells: readonly string[]) =>
        `${end.startsWith('|') ? separator : ''}${cells.join(separator)}${end}`;
      const counts = ['20', '30', '10', '40', '50', '60', '210'];
      const broken = counts.map((count, i) => (i === at - 1 ? `${count.slice(0, -1)}\n${count.slice(-1)}` : count));
      const text = `${row('', ...people)}${row('（一）予以公开', ...counts)}${row('（二）部分公开', ...broken)}${row('（七）总计', ...counts)}`;
      const { '3.2': read, ...others } = figuresRead(`${text}完。\n`);
      assert.equal(read, broken.join(' ').replace('\n', '\v'));
      assert.deepEqual(others, { '3.1': counts.join(' '), '3.7': counts.join(' ') });
    });

for (const [name, cell] of [
  ['a TAB before', (text: string) => `\t${text}\n`],
  ['a bar behind', (text: string) => `${text} |\n`],
  ['a bar below', (text: string) => `${text}\n|\n`],
] as const)
  test(`a figure broken over a line where each cell has one: ${name}`, () => {
    const heads = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
    const rows = [heads, ['规章', '1', '2\n6', '30件'], ['行政规范性文件', '4', '5', '9\n（其中修订2件）']];
    const text = rows.map((cells) => `${cells.map(cell).join('')}${name === 'a TAB before' ? '\n' : ''}`).join('');
    assert.equal(figuresRead(`${text}完。\n`)['rules'], '1 2\v6 30件');
  });

test('the rest of a figure below a row that blanks divide is told by how it begins, a page number is none', () => {
  const head = people.join(' ');
  const row = (label: string, rest: string) => `${label} 20 30 10 40 50 60 ${rest}\n`;
  const text = (rest: string) =>
    `${head}\n${row('（一）予以公开', '210')}${row('（二）部分公开', rest)}${row('（七）总计', '420')}完。\n`;
  assert.equal(figuresRead(text('2\n010'))['3.2'], '20 30 10 40 50 60 2\v010');
  assert.equal(figuresRead(text('210\n7'))['3.2'], '20 30 10 40 50 60 210');
  assert.equal(figuresRead(text('21\n0'))['3.2'], '20 30 10 40 50 60 21\v0'); // which the others add up to
});

test('a line of one blank between empty ones is an empty cell where each cell has a line', () => {
  const cells = [
    '（一）予以公开',
    ' ',
    '14',
    '4',
    '\u00a0',
    ' ',
    '6',
    '24',
    '（七）总计',
    '1',
    ' ',
    ' ',
    ' ',
    ' ',
    '2',
    '3',
  ];
  assert.deepEqual(figuresRead(cells.map((cell) => `${cell}\n\n`).join('')), {
    '3.1': '_ 14 4 _ _ 6 24',
    '3.7': '1 _ _ _ _ 2 3',
  });
});

test('digits right below figures of text with layout go on with those, and neither is the figure', () => {
  const text = `四、政府信息公开行政复议、行政诉讼情况

行政复议          行政诉讼
结  结   其   尚   总
              未经复议直接起诉                     复议后起诉
果  果   他   未  结计 结  其  尚          总        结  结  其         尚    总
维  纠   结   审  果  果  他  未          计        果  果  他         未    计
持  正   果   结  维  纠  结  审                   维  纠  结         审
              持  正  果  结                   持  正  果         结
0  25 0 32 57 0  46 46 23         11       0  58 49        23   13
   9    0  9     7  8  1          66          5  5         1    11
`;
  assert.deepEqual(figuresRead(`${text}五、存在的主要问题及改进情况\n`), {
    cases: '0 25\v9 0 32\v0 57\v9 0 46\v7 46\v8 23\v1 11\v66 0 58\v5 49\v5 23\v1 13\v11',
  });
});

test('digits below the figures of rows with labels go on with those, whatever they begin with', () => {
  const text = `三、收到和处理政府信息公开申请情况

                    自然人   商业   科研   社会   法律   其他   总计
（一）予以公开      7455     1863   3473   3252   4268   5287   255
                             3                                  07
（二）部分公开      538      882    0      676    264    0      2360
（七）总计          7993     2745   3473   3928   4532   5287   279
                                                                58
`;
  assert.deepEqual(figuresRead(text), {
    '3.1?': '7455 1863\v3 3473 3252 4268 5287 255\v07',
    '3.2?': '538 882 0 676 264 0 2360',
    '3.7?': '7993 2745 3473 3928 4532 5287 279\v58',
  });
});

for (const [name, row] of [
  ['blanks', '行政处罚 3/12\n行政强制 3 ～ 12\n'],
  ['nothing', '行政处罚3/12\n行政强制≥12\n'],
  ['line ends', '行政处罚\n3/12\n行政强制\n12%\n'],
  ['bars', '|行政处罚|3/12|\n|行政强制|1e12|\n'],
  ['TABs', '行政处罚\t3/12\n行政强制\t0 12\n'],
] as const)
  test(`of two numbers in the place of one neither is the figure, and both are named: ${name}`, () => {
    const head = name === 'TABs' ? '信息内容\t本年处理决定数量' : '信息内容 本年处理决定数量';
    const text = `云溪市2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n${name === 'line ends' ? head.replace(' ', '\n') : name === 'bars' ? `|${head.replace(' ', '|')}|` : head}\n${row}\n三、收到和处理政府信息公开申请情况\n`;
    const [report] = analyse(text, { edition: 'auto', markup: 'text' }).reports;
    const states = report?.tables.flatMap(({ table }) =>
      table.cells.flatMap((cell) => (cell ? [cell.figure.state] : [])),
    );
    const named = report?.findings.filter(({ code }) => code === 'not-a-number' || code === 'unread-row').length;
    assert.deepEqual([states?.includes('number'), named], [false, 2]);
  });

for (const [name, broken] of [
  ['before the last figure', '| 1 | 2 | 0 | 0 | 0 | 0 |\n 3'],
  ['before the last figure and its bar', '| 1 | 2 | 0 | 0 | 0 | 0 |\n3 |'],
  ['before the others', '| 1 |\n2 | 0 | 0 | 0 | 0 | 3 |'],
] as const)
  test(`a row that breaks behind a bar goes on in the line below: ${name}`, () => {
    const row = (label: string, rest: string) => `| ${label} ${rest}\n`;
    const full = '| 1 | 2 | 0 | 0 | 0 | 0 | 3 |';
    const text = `| |${applicants}|\n${row('（一）予以公开', full)}${row('（二）部分公开', broken)}${row('（七）总计', full)}完。\n`;
    assert.deepEqual(figuresRead(text), { '3.1': '1 2 0 0 0 0 3', '3.2': '1 2 0 0 0 0 3', '3.7': '1 2 0 0 0 0 3' });
  });

test('a comma between thousands divides no cells where blanks do', () => {
  const text = '信息内容 上一年项目数量 本年增/减\n行政事业性收费 2,824\n完。\n';
  assert.deepEqual(figuresRead(text), {});
});

test('a figure broken in the last cell of a table with bars is not its first digits, its bar lost or not', () => {
  const cells = ['信息内容', '本年收费金额（单位：万元）', '行政事业性收费', '7\n72,844.3207']
    .map((cell) => `${cell} |\n`)
    .join('');
  assert.deepEqual(figuresRead(`${cells}\n完。\n`), { fee: '7\v72,844.3207' });
});

test('a row of one framed figure goes on with none above', () => {
  const text =
    '| 信息内容 | 本年处理决定数量 |\n| 行政处罚 | 26 |\n| 21 |\n行政强制\n| 信息内容 | 本年收费金额（单位：万元） |\n| 行政事业性收费 | 3 |\n完。\n';
  assert.deepEqual(figuresRead(text)['penalty'], '26');
});

test('a line end in a quoted field stands between two numbers or in one', () => {
  const text =
    '信息内容,本年制发件数,本年废止件数,现行有效件数\n规章,"1\n0",0,"7\n（其中修订1件）"\n行政规范性文件,3,1,9\n完。\n';
  assert.deepEqual(figuresRead(text), { rules: '1\v0 0 7（其中修订1件）', normative: '3 1 9' });
});

test('a change in words stands among figures that blanks divide', () => {
  const text = '信息内容 上一年项目数量 本年增/减 处理决定数量\n行政处罚 6 减4 2\n行政强制 8 增加3件 5\n完。\n';
  assert.deepEqual(figuresRead(text), { penalty: '6 减4 2', coercion: '8 增加3件 5' });
});

test('a blank inside the fields of a CSV row leaves none of its digits', () => {
  const text = '信息内容,本年制发件数,本年废止件数,现行有效件数\n规章,1 05,0,7 21\n行政规范性文件,3,1,9\n完。\n';
  assert.deepEqual(figuresRead(text), { rules: '1 05 0 7 21', normative: '3 1 9' });
});

test('markers of list items are no signs, a minus before a blank is one', () => {
  const list = (marker: string) =>
    ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量', '行政处罚', '8', '5', '21', '行政强制', '6', '4', '9']
      .map((text) => `${marker}${text}\n`)
      .join('');
  const due = { penalty: '8 5 21', coercion: '6 4 9' };
  for (const marker of ['- ', '* ', '• ', '  - ']) assert.deepEqual(figuresRead(`${list(marker)}完。\n`), due, marker);
  const signed = '信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n行政处罚\n8\n- 5\n21\n行政强制\n6\n4\n9\n完。\n';
  assert.deepEqual(figuresRead(signed), { ...due, penalty: '8 - 5 21' });
  assert.deepEqual(figuresRead('- |信息内容|本年处理决定数量|\n- |---|---|\n- |行政处罚|8|\n- |行政强制|6|\n完。\n'), {
    penalty: '8',
    coercion: '6',
  });
});

for (const [name, comment] of [
  ['of one line', '<!-- | 规章 | 7 | 7 | 7 | -->\n'],
  ['of several lines', '<!--\n| 规章 | 7 | 7 | 7 |\n## 三、收到和处理政府信息公开申请情况\n-->\n'],
  ['that begins in a row’s line', '<!-- 旧表：\n| 规章 | 7 | 7 | 7 | -->\n'],
  ['a link nothing refers to', '[//]: # (| 规章 | 7 | 7 | 7 |)\n'],
] as const)
  test(`what stands in a comment is not there: ${name}`, () => {
    const head = '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n';
    const rows = [head, '| 规章 | 0 | 1 | 2 |\n', '| 行政规范性文件 | 3 | 1 | 9 |\n'];
    const text = `云溪市2023年政府信息公开工作年度报告\n${comment}## 二、主动公开政府信息情况\n${comment}${rows.join(comment)}${comment}`;
    const [report] = analyse(text, { edition: 'auto', markup: 'text' }).reports;
    assert.deepEqual(
      report?.sections.map(({ number }) => number),
      [2],
    );
    assert.deepEqual(figuresRead(text), { rules: '0 1 2', normative: '3 1 9' });
    assert.deepEqual(
      report.prose.filter(({ text: prose }) => prose.includes('7')),
      [],
    );
  });

test('a comment that does not end, and one in code, hide nothing', () => {
  const table = '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章 | 0 | 1 | 2 |\n';
  const due = { rules: '0 1 2' };
  assert.deepEqual(figuresRead(`<!-- 待补\n${table}完。\n`), due);
  assert.deepEqual(figuresRead(`写作 \`<!--\` 开头\n${table}写作 \`-->\` 结尾。\n`), due);
  assert.deepEqual(figuresRead(`\`\`\`\n<!--\n\`\`\`\n${table}-->\n`), due);
});

test('TABs beside bars are padding, in rows and behind them', () => {
  const rows = ['信息内容|本年制发件数|本年废止件数|现行有效件数', '规章|0|1|2', '行政规范性文件|3||9'];
  const due = { rules: '0 1 2', normative: '3 _ 9' };
  const framed = rows.map((row) => `|${row}|`).join('\n');
  assert.deepEqual(figuresRead(`${framed.replaceAll('|', '\t|\t')}\n完。\n`), due);
  assert.deepEqual(figuresRead(`${framed.replaceAll('|\n', '|\t\n')}\n完。\n`), due);
  assert.deepEqual(figuresRead(`${rows.join('\n').replaceAll('|', '\t|')}\n完。\n`), due);
});

test('zero-width characters at the ends of headings and rows are nothing', () => {
  const text =
    '云溪市2023年政府信息公开工作年度报告\u200b\n## 二、主动公开政府信息情况\u2060\ufeff\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\u200b\n| 规章 | 0 | 1 | 2 |\u200b\n';
  const [report] = analyse(text, { edition: 'auto', markup: 'text' }).reports;
  assert.deepEqual([report?.year, report?.sections.length], [2023, 1]);
  assert.deepEqual(figuresRead(text), { rules: '0 1 2' });
});
