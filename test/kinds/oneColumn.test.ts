/** Tables of one figure a row, some with words instead, where their notation has lost what divides labels and figures. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readKind } from '../../server/src/kinds/file/readKind.ts';
import { defineKind } from '../../server/src/kinds/kind.ts';
import { analyse } from '../support/analyse.ts';

const { source } = readKind(`{
  "name": "windows",
  "title": "办事窗口情况年度统计表",
  "tables": [{
    "name": "windows",
    "columns": [{ "key": "value", "label": "内容" }],
    "rows": [
      { "key": "record", "label": "公安机关备案号", "kind": "words" },
      { "key": "visits", "label": "网站总访问量（次）" },
      { "key": "services", "label": "政务服务事项数量（项）" },
      { "key": "handled", "label": ["办件量（件）", "总数"] },
      { "key": "persons", "label": ["办件量（件）", "自然人办件量"] },
      { "key": "explained", "label": ["解读回应", "总数"] },
      { "key": "platform", "label": "是否使用统一平台", "kind": "words" },
      { "key": "received", "label": "收到留言数量（条）" },
      { "key": "closed", "label": "办结留言数量（条）" }
    ]
  }]
}`);
assert.ok(source);
const own = defineKind(source);

/** What was read in each row in their order, `?` behind what was inferred, `.` where nothing was. */
function read(...lines: string[]): string {
  const text = `某市数据局2024年办事窗口情况年度统计表\n\n${lines.join('\n')}\n`;
  const { reports } = analyse(text, { kinds: [own], edition: 'auto', markup: 'text' });
  const [table] = reports.flatMap(({ tables }) => tables.map((one) => one.table));
  assert.ok(table);
  const said = table.form.slots.map(({ index }) => {
    const cell = table.cells[index];
    return cell ? cell.text.replace(/\s/g, '/') + (cell.placed === 'inferred' ? '?' : '') : '.';
  });
  return said.join(' ');
}

test('a number broken over two lines is not read as its beginning, however few cells its row has', () =>
  assert.equal(
    read(
      '项目|内容',
      '---|---|---|---',
      '公安机关备案号|33010602000001',
      '访问|网站总访问量（次）|1203',
      '||政务服务事项数量（项）|3',
      '2',
      '办件量（件）|总数|8',
      '||自然人办件量|5',
      '||收到留言数量（条）|6',
      '||办结留言数量（条）|6',
    ),
    '33010602000001 1203 3/2 8 5 . . 6 6',
  ));

test('what looks like a digit and is none belongs to the figure right behind a label', () =>
  assert.equal(
    read(
      '公安机关备案号无',
      '网站总访问量（次）1203',
      '政务服务事项数量（项）l20',
      '自然人办件量0',
      '收到留言数量（条）5',
    ),
    '. 1203 l20 . 0 . . 5 .',
  ));

test('the total of a group has its own label where the name of the group stands above it', () =>
  assert.equal(
    read(
      '网站总访问量（次）       1203',
      '政务服务事项数量（项）        33',
      '办件量（件）',
      '总数       87',
      '自然人办件量       12',
      '收到留言数量（条）        9',
    ),
    '. 1203 33 87 12 . . 9 .',
  ));

test('a group that rows of others stand below names no row any more', () =>
  assert.equal(
    read(
      ...['网站总访问量（次）', '1203', '政务服务事项数量（项）', '33'],
      ...['办件量（件）', '总数', '8', '自然人办件量', '5', '收到留言数量（条）', '4'],
      ...['解读回', '应', '总数', '9', '办结留言数量（条）', '2'],
    ),
    '. 1203 33 8 5 9 . 4 2',
  ));

test('words behind the label of words are its own, and a figure below is none of them', () =>
  assert.equal(
    read(
      '| 政务服务事项数量（项） | 6 |',
      '是否使用统一平台 详见附件',
      '| 0 |',
      '收到留言数量（条）',
      '| 办结留言数量（条） | 4 |',
    ),
    '. . 6 . . . . . 4',
  ));

test('where each label may stand behind its figure, nothing is sure', () => {
  const labelsBehind = [
    '| 12 |',
    '网站总访问量（次）',
    '| 33 |',
    '政务服务事项数量（项）',
    '| 87 |',
    '总数',
    '| 5 |',
    '自然人办件量',
  ];
  assert.doesNotMatch(read('| 详见附件 |', '公安机关备案号', ...labelsBehind), /\d(?![\d?])/);
});

test('a figure in bars has the label below it where such stretches begin with a figure and end with a label', () => {
  const below = [
    '| 详见附件 |',
    '公安机关备案号',
    '| 12 |',
    '网站总访问量（次）',
    '|---|---|',
    '| 33 |',
    '政务服务事项数量（项）',
  ];
  assert.equal(
    read('| 项目 | 内容 |', '|---|---|', ...below, '| 8 |', '总数', '| 5 |', '自然人办件量'),
    '详见附件? 12? 33? 8? 5? . . . .',
  );
  const among = ['| 详见附件 |', '公安机关备案号', '网站总访问量（次） 12', '| 政务服务事项数量（项） | 33 |'];
  assert.equal(
    read('| 项目 | 内容 |', ...among, '| 8 |', '总数', '自然人办件量 5', '| 6 |', '收到留言数量（条）'),
    '详见附件? 12 33 8? 5 . . 6? .',
  );
});

test('where stretches of labels and figures in bars begin and end alike, a label above is the figure’s own', () => {
  const above = ['网站总访问量（次）', '| 12 |', '政务服务事项数量（项）', '| 33 |'];
  assert.equal(read('| 项目 | 内容 |', ...above, '收到留言数量（条）', '| 4 |'), '. 12 33 . . . . 4 .');
});

test('letters behind a label are its own, unless they look like digits', () => {
  const plan = readKind(`{
    "name": "plan",
    "title": "方案评审情况表",
    "tables": [{
      "name": "plan",
      "columns": [{ "key": "count", "label": "数量" }],
      "rows": [{ "key": "first", "label": "方案A" }, { "key": "second", "label": "方案B" }, { "key": "all", "label": "方案合计" }],
      "sums": ["all = first + second"]
    }]
  }`).source;
  assert.ok(plan);
  const text = '某县机关事务局2024年方案评审情况表\n\n项目数量\n方案A12\n方案B3\n方案合计15\n';
  const { reports } = analyse(text, { kinds: [defineKind(plan)], edition: 'auto', markup: 'text' });
  assert.deepEqual(
    reports.flatMap(({ findings }) => findings.map(({ code }) => code)),
    [],
  );
  assert.equal(reports[0]?.tables[0]?.table.cells.map((cell) => cell?.text).join(), '12,3,15');
});

test('a letter that the label has not belongs to the figure behind it', () =>
  assert.equal(read('网站总访问量（次）1203', '自然人办件量B0', '收到留言数量（条）5'), '. 1203 . . B0 . . 5 .'));

test('words that are stuck to their label leave its cell unread, not blank', () => {
  const head = '项目\t内容';
  const rows = ['网站总访问量（次）\t1203', '是否使用统一平台详见附件\t', '收到留言数量（条）\t5'];
  assert.equal(read(head, ...rows), '. 1203 . . . . . 5 .');
});

test('a row that stands twice leaves all with its words in doubt where their order alone tells them apart', () => {
  const others = ['网站总访问量（次）1203', '政务服务事项数量（项）6'];
  assert.equal(
    read(...others, '总数8', '总数8', '自然人办件量5', '总数9', '收到留言数量（条）4'),
    '. 1203 6 8? 5 8? . 4 .',
  );
});

test('the name of a group before the item in one text tells which of several with the same words it is', () =>
  assert.equal(
    read('网站总访问量（次）1203', '办件量（件）总数8', '办件量（件）总数8', '自然人办件量5'),
    '. 1203 . 8 5 . . . .',
  ));

test('what stands in the place of a figure below an empty cell is no blank', () => {
  const cells = (mark: string) => ['\t网站总访问量（次）', '\t', mark, '', '\t政务服务事项数量（项）', '\t33'];
  assert.equal(read('\t项目', '\t内容', '', ...cells('待核')), '. 待核 33 . . . . . .');
  assert.equal(read('\t项目', '\t内容', '', ...cells('O')), '. O 33 . . . . . .');
});

test('words in a cell of their own are those of the label before', () => {
  const wordsIn = (...lines: string[]) => {
    const text = ['某县政务办2024年办事窗口情况年度统计表', '', ...lines, ''].join('\n');
    const { reports } = analyse(text, { kinds: [own], edition: 'auto', markup: 'text' });
    const cells = reports.flatMap(({ tables }) => tables.flatMap(({ table }) => table.cells));
    return cells.flatMap((cell) => (cell?.figure.state === 'words' ? cell.text : [])).join();
  };
  const head = ['| 项目 | 内容 |', '|---|---|'];
  assert.equal(
    wordsIn(
      ...head,
      '| 公安机关备案号 | 京公网安备 |',
      '| 网站总访问量（次） | 12 |',
      '| 是否使用统一平台 | 省级平台 |',
    ),
    '京公网安备,省级平台',
  );
});
