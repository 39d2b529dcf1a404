/** Tables of one figure a row that are typed as lines: a label, a colon and what stands beside it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readKind } from '../../server/src/kinds/file/readKind.ts';
import { defineKind } from '../../server/src/kinds/kind.ts';
import { analyse } from '../support/analyse.ts';
import { describedKinds } from '../support/describedKinds.ts';

const { source } = readKind(`{
  "name": "hotline",
  "title": "政务热线工作情况年度报表",
  "tables": [{
    "name": "hotline",
    "columns": [{ "key": "value", "label": "内容" }],
    "rows": [
      { "key": "office", "label": "主办单位", "kind": "words" },
      { "key": "address", "label": "首页网址", "kind": "words" },
      { "key": "calls", "label": ["来电（件）", "总数"] },
      { "key": "persons", "label": ["来电（件）", "个人来电"] },
      { "key": "firms", "label": ["来电（件）", "企业来电"] },
      { "key": "letters", "label": ["来信（件）", "总数"] },
      { "key": "closed", "label": "办结数量", "unit": "件" },
      { "key": "days", "label": "平均办理时间", "unit": "天", "decimals": 1 },
      { "key": "plans", "label": "下一步打算", "kind": "words" }
    ],
    "sums": ["calls = persons + firms"]
  }]
}`);
assert.ok(source);
const own = defineKind(source);

/** What is read of a draft of such lines: each figure or word in the order of the rows, then the codes of what is told. */
function read(...lines: string[]): string {
  const text = `某市政务热线工作情况年度报表（2024年度）\n\n${lines.join('\n')}\n`;
  const { reports } = analyse(text, { kinds: [own], edition: 'auto', markup: 'text' });
  const [table] = reports.flatMap(({ tables }) => tables.map((one) => one.table));
  if (!table) return 'no table';
  const said = table.form.slots.map(({ index }) => {
    const cell = table.cells[index];
    const bad = cell?.figure.state === 'unreadable' ? '!' : '';
    return cell ? (cell.text || '_') + bad + (cell.placed === 'inferred' ? '?' : '') : '.';
  });
  return [...said, ...reports.flatMap(({ findings }) => findings.map(({ code }) => code))].join(' ');
}

const all = '热线办 http://a.cn 1,435 1400 35 12 1430 3.5 再快一些。更细一些！';

test('labels, colons and values, a row a line', () =>
  assert.equal(
    read(
      ...['主办单位：热线办', '首页网址：http://a.cn', '来电（件）', '总数：1,435', '个人来电：1400', '企业来电：35'],
      ...[
        '来信（件）',
        '总数：12',
        '办结数量（件）：1430',
        '平均办理时间（天）：3.5',
        '下一步打算：再快一些。更细一些！',
      ],
    ),
    all,
  ));

test('half-width colons, list marks, numbers of lines, empty lines between, and the name of the group before the label', () =>
  assert.equal(
    read(
      ...['- 主办单位: 热线办', '- 首页网址: http://a.cn', '', '1. 来电（件）：总数：1,435', '2. 个人来电: 1400', ''],
      ...['3、企业来电:35', '* 来信（件）：总数： 12', '', '办结数量 ：1430', '', '平均办理时间：3.5'],
      '下一步打算：再快一些。更细一些！',
    ),
    all,
  ));

test('units behind the figures are those of the rows', () =>
  assert.equal(
    read(
      ...[
        '主办单位：热线办',
        '首页网址：http://a.cn',
        '来电（件）',
        '总数：1,435件',
        '个人来电：1400 件',
        '企业来电：35件',
      ],
      ...['来信（件）', '总数：12件', '办结数量：1430件', '平均办理时间：3.5天', '下一步打算：再快一些。更细一些！'],
    ),
    '热线办 http://a.cn 1,435件 1400 件 35件 12件 1430件 3.5天 再快一些。更细一些！',
  ));

test('a blank is a blank, what is no figure is named, and a label that the kind does not have is told', () =>
  assert.equal(
    read(
      ...[
        '主办单位：',
        '首页网址：http://a.cn',
        '来电（件）',
        '总数：1 435 0',
        '个人来电：',
        '接通数量：7',
        '企业来电：35',
      ],
      ...['来信（件）', '总数：/', '办结数量：1430', '平均办理时间：3.5', '下一步打算：'],
    ),
    '_ http://a.cn 1 435 0! _ 35 / 1430 3.5 _ not-a-number blank-figure unknown-row',
  ));

test('a wrong figure is told at its place', () =>
  assert.match(
    read('主办单位：热线办', '总数：1,435', '个人来电：1400', '企业来电：53', '办结数量：9'),
    /column-total/,
  ));

test('a few such lines in running text are no table', () => {
  assert.equal(read('全年情况如下。', '办结数量：1430', '平均办理时间：3.5', '', '以上数字均已核实。'), 'no table');
  assert.equal(
    read('办结数量：比上年多。', '个人来电：比上年少。', '企业来电：没有变化。', '平均办理时间：更短。'),
    'no table',
  );
});

test('a figure that goes on in the next line is not read as its beginning', () => {
  const broken = (...lines: string[]) => read('主办单位：热线办', ...lines, '平均办理时间：3.5', '个人来电：7');
  assert.doesNotMatch(broken('办结数量：14', '30'), / 14 /);
  assert.doesNotMatch(broken('办结数量：14', '30件'), / 14 /);
});

test('lines that repeat some figures of a table beside it are running text', () => {
  const table = [
    ...['| 项目 | | 内容 |', '|---|---|---|', '| 主办单位 | | 热线办 |', '| 来电（件） | 总数 | 1435 |'],
    ...['| | 个人来电 | 1400 |', '| | 企业来电 | 35 |', '| 办结数量 | | 1430 |', '| 平均办理时间 | | 3.5 |'],
  ];
  const repeated = [
    '主要数据：',
    '',
    '- 个人来电：1400件',
    '- 企业来电：约30件',
    '- 办结数量：1430件',
    '- 平均办理时间：3.5天',
    '',
  ];
  const alone = read(...table);
  assert.match(alone, /^热线办 \. 1435 1400 35 \. 1430 3\.5 \./);
  assert.equal(read(...table, '', ...repeated), alone);
  assert.equal(read(...repeated, ...table), alone);
});

test('a line that goes on behind its figure is not read as far as that', () =>
  assert.match(
    read('主办单位：热线办', '个人来电：1400，企业来电：35', '办结数量：1430', '平均办理时间：3.5', '企业来电：35'),
    /^热线办 \. \. \. 35 \. 1430 3\.5 \./,
  ));

/** The rows of the sample of a website, each with a figure that no other has. */
const [website] = describedKinds.filter(({ forms }) => forms.every(({ slots, rows }) => slots.length === rows.length));
assert.ok(website);
const pairs = (website.forms[0]?.slots ?? []).map((slot, at) => ({
  slot,
  value: slot.value.kind === 'words' ? `文字${at}` : `${1000 + at * 7}`,
}));

/** The lines of a draft: names of groups in lines of their own, or in front of each label. */
function linesOf(isInline: boolean, mark: string, colon: string): string[] {
  return pairs.flatMap(({ slot: { row }, value }, at) => {
    const groups = row.path.slice(0, -1);
    const above = pairs[at - 1]?.slot.row.path ?? [];
    const begun = groups.filter((group, level) => group !== above[level] || level >= above.length - 1);
    const line = `${mark}${isInline ? groups.map((group) => group + colon).join('') : ''}${row.label}${colon}${value}`;
    return isInline ? [line] : [...begun, line];
  });
}

const hurts: Readonly<Record<string, (lines: string[], at: number) => string[]>> = {
  none: (lines) => lines,
  lost: (lines, at) => lines.filter((_, i) => i !== at),
  twice: (lines, at) => [...lines.slice(0, at + 1), ...lines.slice(at)],
  late: (lines, at) => [...lines.filter((_, i) => i !== at), lines[at] ?? ''],
  joined: (lines, at) => [...lines.slice(0, at), lines.slice(at, at + 2).join('，'), ...lines.slice(at + 2)],
  broken: (lines, at) => lines.flatMap((line, i) => (i === at ? [line.slice(0, -2), line.slice(-2)] : [line])),
  slip: (lines, at) => lines.map((line, i) => (i === at ? line.replace(/(?<=.)[^：:]/, '某') : line)),
  parted: (lines) => lines.flatMap((line) => [line, '']),
};

for (const [hurt, change] of Object.entries(hurts))
  test(`of a whole draft in such lines no figure stands in the row of another: ${hurt}`, () => {
    for (const isInline of [false, true])
      for (const mark of ['', '- ', '　　'])
        for (const [at] of linesOf(isInline, mark, '：').entries()) {
          const lines = change(linesOf(isInline, mark, '：'), at);
          const text = `某市水利局政府网站工作年度报表（2024年度）\n\n${lines.join('\n')}\n`;
          const { reports } = analyse(text, { kinds: [website], edition: 'auto', markup: 'text' });
          const cells = reports.flatMap(({ tables }) => tables.flatMap(({ table }) => table.cells));
          const wrong = pairs.filter(({ slot, value }) => {
            const cell = cells[slot.index];
            const isSure = cell?.placed === 'evident' && cell.figure.state === 'number';
            return hurt === 'none' || hurt === 'parted' ? cell?.text !== value : isSure && cell.text !== value;
          });
          assert.deepEqual(
            wrong.map(({ slot }) => `${slot.row.key}: ${cells[slot.index]?.text}`),
            [],
            text,
          );
          if (hurt !== 'none' && hurt !== 'parted') continue;
          break;
        }
  });

test('a mark that ends an item of a list is none of its figure', () =>
  assert.equal(
    read(
      ...[
        '主办单位：热线办',
        '首页网址：http://a.cn',
        '来电（件）',
        '总数：1,435；',
        '个人来电：1400，',
        '企业来电：35；',
      ],
      ...['来信（件）', '总数：12件；', '办结数量：1430;', '平均办理时间：3.5。', '下一步打算：再快一些。更细一些！'],
    ),
    all.replace(' 12 ', ' 12件 '),
  ));

test('such lines beside a table with more rows are no rows of another notation either', () =>
  assert.equal(
    read(
      ...[
        '总数：1,435',
        '个人来电：1,400',
        '企业来电：35',
        '',
        '| 项目 | 内容 |',
        '| --- | --- |',
        '| 主办单位 | 热线办 |',
      ],
      ...[
        '| 首页网址 | http://a.cn |',
        '| 来电（件） | |',
        '| 总数 | 1,435 |',
        '| 个人来电 | 1400 |',
        '| 企业来电 | 35 |',
      ],
      ...['| 来信（件） | |', '| 总数 | 12 |', '| 办结数量 | 1430 |', '| 平均办理时间 | 3.5 |'],
      '| 下一步打算 | 再快一些。更细一些！ |',
    ),
    all,
  ));
