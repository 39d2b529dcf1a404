/** Kinds of reports that users write down in files: what is read from one, and what is said of slips in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { fillTotals } from '../../server/src/features/rewrites/fillTotals.ts';
import { verdictOf } from '../../server/src/check/verdict.ts';
import { readKind } from '../../server/src/kinds/file/readKind.ts';
import { kinds } from '../../server/src/kinds/index.ts';
import { kindsWith } from '../../server/src/kinds/ownKinds.ts';
import { analyse, type Analysis } from '../../server/src/workspace/analysis.ts';
import { conclude } from '../../server/src/workspace/conclude.ts';
import { fixture, withMarks } from '../support/fixture.ts';

/** The problems of the file are exactly those marked, each with its key and what was expected. */
function checkProblems(source: string): void {
  const { text, marks } = fixture(source);
  const { source: kind, problems } = readKind(text);
  const found = problems.map(({ range, key, message }) => ({ ...range, note: `${key}：${message.zh}` }));
  assert.equal(withMarks(text, found), withMarks(text, marks));
  assert.equal(kind, undefined, 'a kind with a slip is not used');
}

/** A kind of one table with rows in groups, of which two have the same words. */
const works = `{
  "name": "works",
  "title": "工程建设情况年度统计表",
  "tables": [
    {
      "name": "works",
      "columns": [
        { "key": "city", "label": "市区" },
        { "key": "county", "label": "县域" },
        { "key": "all", "label": "合计" }
      ],
      "rows": [
        { "key": "maker", "label": "填报部门", "kind": "words" },
        { "key": "roads", "label": ["道路", "项目总数"] },
        { "key": "roadsNew", "label": ["道路", "新开工项目"] },
        { "key": "roadsOld", "label": ["道路", "续建项目"] },
        { "key": "bridges", "label": ["桥梁", "项目总数"] },
        { "key": "bridgesNew", "label": ["桥梁", "新开工项目"] },
        { "key": "bridgesOld", "label": ["桥梁", "续建项目"] },
        { "key": "money", "label": "完成投资（万元）", "kind": "amount" }
      ],
      "sums": [
        "city + county = all",
        "roads = roadsNew + roadsOld",
        "bridges = bridgesNew + bridgesOld"
      ],
      "bounds": ["bridges <= roads"]
    }
  ]
}`;

const draft = `# 某市建设局2024年工程建设情况年度统计表

| 类别 | 项目 | 市区 | 县域 | 合计 |
|---|---|---|---|---|
| 填报部门 | | 计划科 | | |
| 道路 | 项目总数 | 5 | 7 | 12 |
| | 新开工项目 | 2 | 3 | 5 |
| | 续建项目 | 3 | 4 | 7 |
| 桥梁 | 项目总数 | 1 | 2 | 3 |
| | 新开工项目 | 1 | 0 | 1 |
| | 续建项目 | 0 | 2 | 2 |
| 完成投资（万元） | | 10.5 | 20.25 | 30.75 |
`;

/** The draft read by the kind. */
function read(text: string, kind = works): Analysis {
  const { source } = readKind(kind);
  assert.ok(source);
  const options = { kinds: kindsWith(kinds, [source]), edition: 'auto', markup: 'text' } as const;
  return conclude(analyse(text, options), { grades: {} });
}

/** What is told of the draft, by code and words. */
function toldOf(text: string, kind = works): string[] {
  return read(text, kind).reports.flatMap(({ findings }) =>
    findings.map(({ code, message, span }) => `${code} ${text.slice(span.start, span.end)}: ${message.zh}`),
  );
}

/** What stands in the row of that key. */
function row({ reports }: Analysis, key: string): string[] {
  const cells = reports.flatMap(({ tables }) => tables.flatMap(({ table }) => table.cells));
  return cells.flatMap((cell) => (cell?.slot.row.key === key ? [cell.text] : []));
}

test('a right report of such a kind is told nothing, and each figure stands in its row', () => {
  const analysis = read(draft);
  assert.deepEqual(toldOf(draft), []);
  assert.deepEqual(
    analysis.reports.map(({ kind, organisation, year }) => [kind.name, organisation, year]),
    [['works', '某市建设局', 2024]],
  );
  assert.deepEqual(row(analysis, 'roads'), ['5', '7', '12']);
  assert.deepEqual(row(analysis, 'bridges'), ['1', '2', '3']);
  assert.deepEqual(row(analysis, 'money'), ['10.5', '20.25', '30.75']);
});

test('the verdict on it is that it ties: what runs through words is not asked to', () => {
  const [report] = read(draft).reports;
  assert.equal(report && verdictOf(report).state, 'ties');
});

test('of two titles that a line ends with the longer is meant', () => {
  const longer = readKind(works).source;
  const shorter = readKind(
    works.replace('"works",\n  "title": "工程建设情况年度统计表"', '"any",\n  "title": "情况年度统计表"'),
  ).source;
  assert.ok(longer && shorter);
  for (const own of [
    [longer, shorter],
    [shorter, longer],
  ]) {
    const options = { kinds: kindsWith(kinds, own), edition: 'auto', markup: 'text' } as const;
    const [report] = analyse(draft, options).reports;
    assert.deepEqual([report?.kind.name, report?.organisation], ['works', '某市建设局']);
  }
});

test('a wrong figure is found where its sums cross, and a bound where it is passed', () => {
  assert.match(toldOf(draft.replace('| 3 | 4 | 7 |', '| 3 | 9 | 7 |'))[0] ?? '', /^wrong-figure 9: .*应为 4，现为 9/);
  const beyond = draft.replace('桥梁 | 项目总数 | 1 | 2 | 3', '桥梁 | 项目总数 | 9 | 2 | 11');
  assert.ok(
    toldOf(beyond.replace('新开工项目 | 1 | 0 | 1', '新开工项目 | 9 | 0 | 9')).some((told) =>
      /^out-of-bounds 9: .*9，大于“项目总数” 5/.test(told),
    ),
  );
});

test('words in a place for words are no figures, whatever stands there', () => {
  for (const words of ['计划科', '3701000023', '☑是 □否', '', '无'])
    assert.deepEqual(toldOf(draft.replace('计划科', words)), [], words);
});

test('of rows with the same words the group named last tells which is meant', () => {
  const [roads, bridges] = [draft.indexOf('| 道路'), draft.indexOf('| 桥梁')];
  const end = draft.indexOf('| 完成投资');
  const swapped = draft.slice(0, roads) + draft.slice(bridges, end) + draft.slice(roads, bridges) + draft.slice(end);
  const analysis = read(swapped);
  assert.deepEqual(
    [row(analysis, 'roads'), row(analysis, 'bridges')],
    [
      ['5', '7', '12'],
      ['1', '2', '3'],
    ],
  );
  const lost = draft.replace(/\| 道路 \| 项目总数.*\n/, '').replace('| | 新开工', '| 道路 | 新开工');
  assert.deepEqual(row(read(lost), 'bridges'), ['1', '2', '3']);
  assert.deepEqual(row(read(lost), 'roads'), []);
});

test('the name of the group may stand before the label in one cell, a unit behind it', () => {
  const items = ['项目总数', '新开工项目', '续建项目'];
  for (const divider of ['：', ':', '·', ' — ', '／'])
    for (const unit of ['', '（个）', '(个)']) {
      const label = (group: string, item: string) => `| | ${group}${divider}${item}${unit} |`;
      const named = items.reduce((text, item) => {
        const [roads = '', bridges = ''] = text.match(new RegExp(`\\|[^|\n]*\\| ${item} \\|`, 'g')) ?? [];
        return text.replace(roads, label('道路', item)).replace(bridges, label('桥梁', item));
      }, draft);
      assert.ok(named.includes(label('桥梁', '项目总数')));
      assert.deepEqual(toldOf(named), [], named);
      assert.equal(toldOf(named.replace('| 1 | 2 | 3 |', '| 1 | 2 | 4 |')).length, 1);
    }
});

test('rows in a group that the kind does not have are unknown, wherever it stands', () => {
  const [roads, bridges, end] = [draft.indexOf('| 道路'), draft.indexOf('| 桥梁'), draft.indexOf('| 完成投资')];
  const tunnels = draft.slice(bridges, end).replace('桥梁', '隧道');
  for (const at of [roads, bridges, end]) {
    const analysis = read(draft.slice(0, at) + tunnels + draft.slice(at));
    const told = toldOf(draft.slice(0, at) + tunnels + draft.slice(at));
    assert.deepEqual(
      [row(analysis, 'roads'), row(analysis, 'bridges')],
      [row(read(draft), 'roads'), row(read(draft), 'bridges')],
    );
    assert.deepEqual(
      told.map((words) => words.split(' ', 1)[0]),
      ['unknown-row', 'unknown-row', 'unknown-row'],
    );
  }
  const renamed = read(draft.replace('| 道路', '| 航道'));
  assert.deepEqual([row(renamed, 'roads'), row(renamed, 'bridges')], [[], ['1', '2', '3']]);
  assert.deepEqual(row(read(draft.replace('| 道路', '| 道 路（条）')), 'roads'), ['5', '7', '12']);
  const twice = draft.slice(0, bridges) + draft.slice(roads, bridges) + draft.slice(bridges);
  assert.ok(toldOf(twice).every((words) => words.startsWith('duplicate-row')));
});

test('without the names of groups the order tells, and a row that is lost leaves the others in doubt', () => {
  const flat = draft
    .replaceAll(/\| (?:道路|桥梁)? \| /g, '| ')
    .replace('| 类别 | 项目 |', '| 项目 |')
    .replace('|---|---|---|---|---|', '|---|---|---|---|');
  assert.deepEqual(row(read(flat), 'bridges'), ['1', '2', '3']);
  const lost = flat.replace('| 项目总数 | 5 | 7 | 12 |\n', '');
  const findings = read(lost).reports.flatMap((report) => report.findings);
  const cells = read(lost).reports.flatMap(({ tables }) => tables.flatMap(({ table }) => table.cells));
  for (const cell of cells) if (cell?.slot.row.label === '项目总数') assert.equal(cell.placed, 'inferred');
  assert.deepEqual(
    findings.flatMap(({ code, severity }) => (severity === 'error' ? [code] : [])),
    ['missing-row'],
  );
});

test('a row above those of the group named last may be one of a group whose name is lost', () => {
  const lost = draft
    .replace('| 道路 | 项目总数 | 5 | 7 | 12 |\n| | 新开工项目 | 2 | 3 | 5 |\n| | 续建', '| 道路 | 续建')
    .replace('| 桥梁 |', '| |');
  const cells = read(lost).reports.flatMap(({ tables }) => tables.flatMap(({ table }) => table.cells));
  const totals = cells.filter((cell) => cell?.slot.row.label === '项目总数');
  assert.ok(totals.every((cell) => cell?.placed === 'inferred'));
});

test('amounts that are rounded each by itself tie within their rounding, where the file says so', () => {
  const rounded = works.replace(
    '"city + county = all"',
    '{ "equation": "city + county = all", "only": ["money"], "rounded": true }',
  );
  const off = draft.replace('30.75', '30.8').replace('20.25', '20.3').replace('| 10.5 |', '| 10.6 |');
  assert.deepEqual(toldOf(off, rounded), []);
  assert.equal(toldOf(off.replace('30.8', '31.9'), rounded).length, 1);
  assert.equal(toldOf(off).length, 1);
});

test('each slip is told with its place, its key and what was expected', () =>
  checkProblems(`
{
  "name": "works 1",
  ^^^^^^ name：只能用英文字母、数字、下划线和连字符，以字母开头
  "title": 7,
  ^^^^^^^ title：应为 字符串 或 对象 {…}
  "tables": [
    {
      "name": "works",
      "columns": [{ "key": "all" }],
                  ^^^^^^^^^^^^^^^^ tables[0].columns[0].label：缺少这一项
      "rows": [{ "key": "a", "label": "项目总数", "kind": "number" }],
                                                  ^^^^^^ tables[0].rows[0].kind：应为 count | change | amount | words
      "sums": [{ "equation": "a = b", "state": "a" }]
                                      ^^^^^^^ tables[0].sums[0].state：没有这一项
    }
  ]
}`));

test('keys that nothing has, and sums that are none, are told where they stand', () =>
  checkProblems(`
{
  "name": "works",
  "title": "工程建设情况年度统计表",
  "editions": [{ "name": "2020", "from": 2020 }, { "name": "2018", "from": 2018 }],
                                                                   ^^^^^^ editions[1].from：各版应从早到晚
  "sections": [{ "title": "一、概况", "table": "bridges" }],
                                      ^^^^^^^ sections[0].table：没有名为“bridges”的表
  "tables": [
    {
      "name": "works",
      "columns": [{ "key": "all", "label": "数量" }, { "key": "note", "label": "备注", "kind": "words" }],
      "rows": [
        { "key": "a", "label": "项目总数" },
        { "key": "a", "label": "新开工项目" },
          ^^^^^ tables[0].rows[1].key：“a”前面已有
        { "key": "all", "label": "续建项目" },
          ^^^^^ tables[0].rows[2].key：“all”已是一列的代号
        { "key": "d", "label": "项目总数" },
                      ^^^^^^^ tables[0].rows[3].label：同一张表里已有这样的行或列，分不开
        { "key": "e", "label": "CPU" }
                      ^^^^^^^ tables[0].rows[4].label：至少要有一个汉字
      ],
      "sums": [
        "a = d + f",
        ^^^^^^^^^^^ tables[0].sums[0]：没有代号为“f”的行或列
        "a - d = e",
        ^^^^^^^^^^^ tables[0].sums[1]：应写成 total = a + b 这样的算式，两边都是代号之和
        "a = note",
        ^^^^^^^^^^ tables[0].sums[2]：行和列的代号不能混在一个算式里
        { "equation": "a = d", "stated": "e", "only": ["d"] }
                               ^^^^^^^^ tables[0].sums[3].stated：“e”不在算式里
                                                       ^^^ tables[0].sums[3].only[0]：没有代号为“d”的列
      ],
      "bounds": ["a = previous d"],
                 ^^^^^^^^^^^^^^^^ tables[0].bounds[0]：应写成 part <= whole
      "years": ["a = d"],
                ^^^^^^^ tables[0].years[0]：应写成 start = previous end
      "carry": { "out": "x", "in": "a" }
                 ^^^^^ tables[0].carry.out：没有代号为“x”的行
    }
  ]
}`));

test('wordings that stand twice, sums that say nothing, and words where figures are asked for, are told', () =>
  checkProblems(`
{
  "name": "works",
  "title": "工程建设情况年度统计表",
  "tables": [
    {
      "name": "works",
      "columns": [
        { "key": "city", "label": "市区", "aliases": ["城区", "A"] },
                                                              ^^^ tables[0].columns[0].aliases[1]：至少要有一个汉字
        { "key": "all", "label": "合计", "aliases": ["城区"] },
                                                     ^^^^^^ tables[0].columns[1].aliases[0]：同一张表里已有这样的行或列，分不开
        { "key": "note", "label": "备注情况", "kind": "words" }
      ],
      "rows": [
        { "key": "a", "label": ["道路", "项目总数"], "aliases": ["道路总数"] },
        { "key": "b", "label": ["桥梁", "项目总数"], "aliases": ["道路总数"] },
        { "key": "c", "label": ["桥梁", "新开工项目"], "aliases": ["项目 总数"] }
                                                                   ^^^^^^^^^^^ tables[0].rows[2].aliases[0]：同一张表里已有这样的行或列，分不开
      ],
      "sums": [
        "a = a",
        ^^^^^^^ tables[0].sums[0]：“a”在算式里写了两次
        "a + b = c + a",
        ^^^^^^^^^^^^^^^ tables[0].sums[1]：“a”在算式里写了两次
        { "equation": "a = b", "only": ["city", "note"] }
                                                ^^^^^^ tables[0].sums[2].only[1]：“note”填的是文字，不能相加
      ],
      "bounds": ["b <= b"],
                 ^^^^^^^^ tables[0].bounds[0]：“b”在算式里写了两次
      "conversions": ["a = a / 10000"],
                      ^^^^^^^^^^^^^^^ tables[0].conversions[0]：应写成 wan = yuan / 10000：两个代号和一个正整数
      "years": ["a = previous a"]
    }
  ]
}`));

test('a statement that is written twice is told, however its terms stand, but not one that holds elsewhere', () =>
  checkProblems(`
{
  "name": "works",
  "title": "工程建设情况年度统计表",
  "tables": [
    {
      "name": "works",
      "columns": [
        { "key": "city", "label": "市区" },
        { "key": "all", "label": "合计" }
      ],
      "rows": [
        { "key": "a", "label": "项目总数" },
        { "key": "b", "label": "道路项目" },
        { "key": "c", "label": "桥梁项目" }
      ],
      "sums": [
        "a = b + c",
        "c + b = a",
        ^^^^^^^^^^^ tables[0].sums[1]：与第 1 条是同一个算式
        { "equation": "a = b + c", "only": ["all"], "rounded": true },
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tables[0].sums[2]：与第 1 条是同一个算式
        { "equation": "a = b", "only": ["city"] },
        { "equation": "a = b", "only": ["all"] }
      ],
      "bounds": ["b <= a", "a <= b", "b <= a"],
                                     ^^^^^^^^ tables[0].bounds[2]：与第 1 条是同一个算式
      "years": ["a = previous b", "b = previous a"]
    }
  ]
}`));

test('a key that is written twice in one place is told at the second: only that one would count', () =>
  checkProblems(`
{
  "name": "works",
  "title": "工程建设情况年度统计表",
  "tables": [
    {
      "name": "works",
      "columns": [{ "key": "all", "label": "数量", "label": "数目" }],
                                                   ^^^^^^^ tables[0].columns[0].label：“label”前面已有
      "rows": [{ "key": "a", "label": "项目总数" }, { "key": "b", "label": "新开工项目" }],
      "sums": ["a = b"],
      "sums": []
      ^^^^^^ tables[0].sums：“sums”前面已有
    }
  ]
}`));

test('decimals of what has none, and places in a title line that nothing fills, are told', () =>
  checkProblems(`
{
  "name": "works",
  "title": "工程建设情况年度统计表",
  "titleLine": "{unit}｛year｝年工程建设情况年度统计表",
  ^^^^^^^^^^^ titleLine：只有 {organisation} 和 {year} 会填上，“{unit}”“｛year｝”不会
  "tables": [
    {
      "name": "works",
      "columns": [{ "key": "all", "label": "数量" }],
      "rows": [
        { "key": "a", "label": "项目总数", "kind": "count", "decimals": 0 },
        { "key": "b", "label": "完成投资", "decimals": 2 },
        { "key": "c", "label": "新开工项目", "kind": "count", "decimals": 2 },
                                                              ^^^^^^^^^^ tables[0].rows[2].decimals：kind 是 count，没有小数；有小数的写 amount
        { "key": "d", "label": "备注说明", "kind": "words", "decimals": 1 }
                                                            ^^^^^^^^^^ tables[0].rows[3].decimals：kind 是 words，没有小数；有小数的写 amount
      ]
    }
  ]
}`));

test('full-width marks of an input method are told for what they are, and taken in sums', () => {
  const told = (text: string) => readKind(text).problems.map(({ message }) => message.zh);
  const fullWidth = (from: string, to: string) => told(works.replace(from, to));
  assert.deepEqual(fullWidth('"works",', '"works"，'), ['全角的 ， 应写成半角的 ,']);
  assert.deepEqual(fullWidth('"name"', '“name”'), ['全角的 “ 应写成半角的 "']);
  assert.deepEqual(fullWidth('"name":', '"name"：'), ['全角的 ： 应写成半角的 :']);
  assert.deepEqual(fullWidth('"works",', '"works"'), ['不是有效的 JSON']);
  const off = draft.replace('| 3 | 5 |', '| 3 | 6 |').replace('| 1 | 2 | 3 |', '| 9 | 2 | 11 |');
  const typed = works
    .replace('city + county = all', 'city ＋ county ＝ all')
    .replace('bridges <= roads', 'bridges ≤ roads');
  assert.deepEqual(toldOf(off, typed), toldOf(off));
  assert.notDeepEqual(toldOf(off), []);
});

test('a sum that holds in none of the columns is told', () =>
  checkProblems(`
{
  "name": "works",
  "title": "工程建设情况年度统计表",
  "tables": [
    {
      "name": "works",
      "columns": [{ "key": "city", "label": "市区" }],
      "rows": [{ "key": "a", "label": "项目总数" }, { "key": "b", "label": "新开工项目" }],
      "sums": [{ "equation": "a = b", "only": [] }]
                                      ^^^^^^ tables[0].sums[0].only：不能为空
    }
  ]
}`));

test('what a user writes is never taken for a pattern', () => {
  const odd = works.replaceAll('工程建设情况年度统计表', '工程建设（((a+)+$情况年度统计表');
  const { source } = readKind(odd);
  assert.ok(source);
  const start = performance.now();
  analyse(`${'a'.repeat(50_000)}\n${draft}`, { kinds: kindsWith(kinds, [source]), edition: 'auto', markup: 'text' });
  assert.ok(performance.now() - start < 5000);
});

test('a blank total is filled in, on whichever side of its sum the file has it', () => {
  const text = draft.replace('| 12 |', '| |').replace('项目总数 | 1 |', '项目总数 | |');
  const analysis = read(text);
  const judged = analysis.reports[0]?.tables[0];
  assert.ok(judged);
  const written = fillTotals(judged, []).flatMap(({ undertaking }) =>
    undertaking.cells.map(({ cell, to }) => `${cell.slot.row.key} ${cell.slot.column.key} ${to}`),
  );
  assert.deepEqual(written, ['roads all 12', 'bridges city 1']);
});

test('in English rows go by their words and groups, not by keys that stand in no draft', () => {
  const { reports } = read(draft.replace('| 3 | 4 | 7 |', '| 5 | 5 | 10 |'));
  const told = reports.flatMap(({ findings }) => findings.map(({ message }) => message.en)).join('\n');
  assert.match(told, /^“市区”: 新开工项目 \+ 续建项目 = 项目总数 does not reconcile: 新开工项目 2 \+ 续建项目 5 = 7;/);
  assert.match(told, /Change 3 figures of “道路 · 项目总数”/);
});

test('a sum within a group of the third level is added up row by row on hovering', () => {
  const deep = works.replaceAll('["道路",', '["工程", "道路",').replaceAll('["桥梁",', '["工程", "桥梁",');
  const text = draft.replace('| 3 | 4 | 7 |', '| 4 | 4 | 8 |');
  for (const language of ['zh-CN', 'en'] as const)
    assert.match(
      hoverAt(read(text, deep), text.indexOf('5 | 7 | 12'), language)?.markdown ?? '',
      /道路 · 新开工项目 +2\n道路 · 续建项目 +4\n/,
    );
});

test('several groups of the third level are a subtotal each on hovering, by their names', () => {
  const deep = works
    .replaceAll('["道路",', '["工程", "道路",')
    .replaceAll('["桥梁",', '["工程", "桥梁",')
    .replace('{ "key": "money"', '{ "key": "all2", "label": "全部项目" }, { "key": "money"')
    .replace('"roads = ', '"all2 = roadsNew + roadsOld + bridgesNew + bridgesOld", "roads = ');
  const text = draft.replace('| 完成投资', '| 全部项目 | | 7 | 9 | 15 |\n| 完成投资');
  for (const language of ['zh-CN', 'en'] as const)
    assert.match(hoverAt(read(text, deep), text.indexOf('7 | 9 | 15'), language)?.markdown ?? '', /道路 +5\n桥梁 +1\n/);
});
