/** Figures that restate others in a larger unit: what is told of them, and how blanks are filled so that sums hold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certificateOf } from '../../server/src/features/certificate.ts';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { uncheckedFigures } from '../../server/src/features/uncheckedFigures.ts';
import { rewritesIn } from '../../server/src/features/rewrites/rewrites.ts';
import { readKind } from '../../server/src/kinds/file/readKind.ts';
import { kinds } from '../../server/src/kinds/index.ts';
import { kindsWith } from '../../server/src/kinds/ownKinds.ts';
import { analyse, type Analysis } from '../../server/src/workspace/analysis.ts';
import { conclude } from '../../server/src/workspace/conclude.ts';
import { applied } from '../../server/src/check/repair/edits.ts';
import { withChanges } from '../../server/src/text/change.ts';

/** Two levels of sums in both units. */
const spending = `{
  "name": "spending",
  "title": "机关运行经费年度统计表",
  "tables": [
    {
      "name": "spending",
      "columns": [
        { "key": "yuan", "label": "金额（元）", "kind": "amount" },
        { "key": "wan", "label": "金额（万元）", "kind": "amount", "decimals": 2 }
      ],
      "rows": [
        { "key": "all", "label": "运行经费合计" },
        { "key": "office", "label": "办公费用小计" },
        { "key": "paper", "label": "办公耗材" },
        { "key": "post", "label": "邮电服务" },
        { "key": "power", "label": "水电气暖" },
        { "key": "house", "label": "房屋费用小计" },
        { "key": "rent", "label": "租赁支出" },
        { "key": "repair", "label": "日常维修" }
      ],
      "sums": ["all = office + house", "office = paper + post + power", "house = rent + repair"],
      "conversions": ["wan = yuan / 10000"]
    }
  ]
}`;

/** Rounded by themselves the parts of 办公费用小计 are 3.33 each and come to 9.99; one is rounded up. */
const draft = `某县机关事务局2024年机关运行经费年度统计表

| 项目 | 金额（元） | 金额（万元） |
|---|---|---|
| 运行经费合计 | 212345 | 21.23 |
| 办公费用小计 | 100000 | 10.00 |
| 办公耗材 | 33334 | 3.34 |
| 邮电服务 | 33333 | 3.33 |
| 水电气暖 | 33333 | 3.33 |
| 房屋费用小计 | 112345 | 11.23 |
| 租赁支出 | 86000 | 8.60 |
| 日常维修 | 26345 | 2.63 |
`;

function read(text: string, kind = spending): Analysis {
  const { source, problems } = readKind(kind);
  assert.ok(source, JSON.stringify(problems));
  return conclude(analyse(text, { kinds: kindsWith(kinds, [source]), edition: 'auto', markup: 'text' }), {
    grades: {},
  });
}

/** What is told of a draft: severity, code, figure, words. */
function toldOf(text: string, kind = spending): string[] {
  return read(text, kind).reports.flatMap(({ findings }) =>
    findings.map(
      ({ severity, code, message, span }) => `${severity} ${code} ${text.slice(span.start, span.end)}: ${message.zh}`,
    ),
  );
}

/** The draft after the first repair of its first finding. */
function repaired(text: string, kind = spending): string {
  const [repair] = read(text, kind).reports.flatMap(({ findings }) => findings.flatMap(({ repairs }) => repairs));
  return repair ? applied(text, repair.edits) : 'no repair';
}

/** The draft after the rewrite that fills in what was converted. */
function filled(text: string, kind = spending): string {
  const analysis = read(text, kind);
  const all = rewritesIn(analysis, { start: 0, end: text.length }, { edition: 'auto' });
  const rewrite = all.find(({ title }) => title.zh.includes('换算填写'));
  return rewrite
    ? withChanges(text, rewrite.changes)
        .replaceAll(/ *\| */g, ' | ')
        .trim()
    : 'not offered';
}

test('rounded up or down, a figure is right, and so are sums that were balanced by it', () => {
  assert.deepEqual(toldOf(draft), []);
  assert.deepEqual(
    toldOf(draft.replace('8.60', '8.6')).filter((told) => told.includes('unit-conversion')),
    [],
  );
});

test('where nothing else tells which figure is wrong, the converted one is warned of', () => {
  const flat = spending.replace(/"sums": \[[^\]]*\],/, '');
  const wrong = draft.replace('| 2.63 |', '| 3.63 |');
  assert.deepEqual(toldOf(wrong, flat), [
    'warning unit-conversion 3.63: “日常维修 · 金额（万元）”应为 2.63，现为 3.63：“金额（元）” 26345 ÷ 10000 = 2.6345',
  ]);
  assert.equal(repaired(wrong, flat), draft);
});

test('a wrong converted figure is told once, with the sum that fails by it', () => {
  for (const [right, wrong] of [
    ['| 2.63 |', '| 6.23 |'],
    ['| 3.34 |', '| 33.4 |'],
    ['| 21.23 |', '| 21.32 |'],
  ] as const) {
    const text = draft.replace(right, wrong);
    const [told = '', ...more] = toldOf(text).filter((one) => !one.startsWith('information'));
    assert.deepEqual(more, [], text);
    assert.match(told, new RegExp(`^error unit-conversion ${wrong.replaceAll(/[| ]/g, '')}: .*应为`));
    assert.equal(repaired(text), draft);
  }
});

test('the neighbour of the rounded value is proposed where the sums ask for it', () => {
  const text = draft.replace('| 3.34 |', '| 4.34 |');
  assert.match(toldOf(text)[0] ?? '', /应为 3\.34，现为 4\.34：“金额（元）” 33334 ÷ 10000 = 3\.3334/);
});

test('a wrong figure in the smaller unit is told at its own place', () => {
  for (const [right, wrong] of [
    ['| 26345 |', '| 62345 |'],
    ['| 33334 |', '| 3334 |'],
    ['| 212345 |', '| 221345 |'],
  ] as const) {
    const text = draft.replace(right, wrong);
    const [told = '', ...more] = toldOf(text);
    assert.deepEqual(more, [], text);
    assert.match(
      told,
      new RegExp(`^error unit-conversion ${wrong.replaceAll(/[| ]/g, '')}: .*换算不符，各项之和也不符`),
    );
    assert.equal(repaired(text), draft);
  }
});

/** Only the figures in 万元 stand in sums. */
const converted = spending.replace(/"sums": \[(.*?)\],/s, (_, equations: string) => {
  const each = equations.match(/"[^"]+"/g) ?? [];
  return `"sums": [${each.map((equation) => `{ "equation": ${equation}, "only": ["wan"] }`).join(', ')}],`;
});

test('a wrong figure that stands in no sum is told at its own place where what it comes to stands in sums that hold', () => {
  const off = (wrong: string, should: string, stated: string) =>
    `error unit-conversion ${wrong}: ${should}，现为 ${wrong}：与“日常维修 · 金额（万元）” ${stated} 换算不符，而后者与各项之和相符`;
  const toldFor = (wrong: string) => toldOf(draft.replace('| 26345 |', `| ${wrong} |`), converted);
  const range = '“日常维修 · 金额（元）”应为 26201～26399';
  assert.deepEqual(toldFor('96345'), [off('96345', range, '2.63')]);
  assert.deepEqual(toldFor('62345'), [`${off('62345', range, '2.63')}，疑为数字前后颠倒，应为 26345`]);
  assert.equal(repaired(draft.replace('| 26345 |', '| 62345 |'), converted), draft);
  assert.equal(repaired(draft.replace('| 26345 |', '| 96345 |'), converted), 'no repair');
});

test('what was converted is left alone where the sums could hold by what was put into it to balance them', () => {
  const balanced = draft.replace('| 8.60 |', '| 8.59 |').replace('| 2.63 |', '| 2.64 |');
  assert.deepEqual(
    toldOf(balanced, converted).map((told) => told.slice(0, 30)),
    ['warning unit-conversion 8.59: '],
  );
});

test('of three units the figure is told that two conversions accuse, else the one that none vouches for', () => {
  const three = spending
    .replace(/"sums": \[[^\]]*\],/, '')
    .replace('"label": "金额（元）"', '"label": "金额（分）"')
    .replace(
      '{ "key": "wan"',
      '{ "key": "qian", "label": "金额（千元）", "kind": "amount", "decimals": 2 },\n        $&',
    )
    .replace('"wan = yuan / 10000"', '"qian = yuan / 100000", "wan = qian / 10"');
  const text = (fen: string, qian: string, wan: string) =>
    `某县机关事务局2024年机关运行经费年度统计表\n\n| 项目 | 金额（分） | 金额（千元） | 金额（万元） |\n|---|---|---|---|\n| 办公耗材 | ${fen} | ${qian} | ${wan} |\n| 邮电服务 | 3333300 | 33.33 | 3.33 |\n`;
  const told = (fen: string, qian: string, wan: string) =>
    toldOf(text(fen, qian, wan), three)
      .filter((one) => one.includes('unit-conversion'))
      .map((one) => one.slice(0, one.indexOf(' ', one.indexOf('conversion') + 11)));
  assert.deepEqual(told('2645100', '26.45', '2.65'), []);
  assert.deepEqual(told('2945100', '26.45', '2.65'), ['warning unit-conversion 2945100:']);
  assert.deepEqual(told('2645100', '29.45', '2.65'), ['warning unit-conversion 29.45:']);
  assert.deepEqual(told('2645100', '26.45', '2.95'), ['warning unit-conversion 2.95:']);
});

test('a subtotal that two sums accuse is told once, for both of them', () => {
  for (const [right, wrong] of [
    ['| 112345 |', '| 121345 |'],
    ['| 11.23 |', '| 12.13 |'],
  ] as const) {
    const text = draft.replace(right, wrong);
    const told = toldOf(text);
    assert.equal(told.length, 1, told.join('\n'));
    assert.match(told[0] ?? '', new RegExp(`^error unit-conversion ${wrong.replaceAll(/[| ]/g, '')}`));
    assert.equal(repaired(text), draft);
  }
});

test('blanks are filled so that every sum holds, by the largest remainders', () => {
  const blank = draft.replaceAll(/(?<=\d \| )\d+\.\d\d(?= \|)/g, '');
  const whole = draft.replaceAll(/ *\| */g, ' | ').trim();
  assert.equal(filled(blank), whole);
  assert.equal(filled(draft.replace('| 3.34 |', '| |').replace('| 10.00 |', '| |')), whole);
  assert.equal(filled(draft), 'not offered');
});

test('nothing is filled in where sums of the smaller unit do not hold', () => {
  const blank = draft.replaceAll(/(?<=\d \| )\d+\.\d\d(?= \|)/g, '');
  assert.equal(filled(blank.replace('33334', '53334')), 'not offered');
});

test('a factor that is no power of ten is said without an end', () => {
  const hours = spending.replace('/ 10000', '/ 7').replace(/"sums": \[[^\]]*\],/, '');
  const told = toldOf(draft, hours);
  assert.match(told[0] ?? '', /÷ 7 = 30335$/);
  assert.match(told[1] ?? '', /÷ 7 ≈ 14285\.714286$/);
});

/** The hover at a figure, without its first line. */
function hovered(text: string, figure: string): string {
  const hover = hoverAt(read(text), text.indexOf(figure) + 2, 'zh-CN');
  return hover?.markdown.split('\n').slice(2).join('\n') ?? '';
}

test('a hover shows how a figure is converted, and works it out where that fails', () => {
  assert.match(
    hovered(draft, '| 3.34 |'),
    /\*\*相符\*\*：单位换算，“金额（元）” 33334 ÷ 10000 = 3\.3334，“金额（万元）” 3\.34（进位或舍位）/,
  );
  assert.match(hovered(draft, '| 86000 |'), /单位换算，“金额（元）” 86000 ÷ 10000 = 8\.6，“金额（万元）” 8\.60$/m);
  const wrong = draft.replace('| 3.34 |', '| 4.34 |');
  assert.match(
    hovered(wrong, '| 33334 |'),
    /\*\*不符\*\*：单位换算\n\n```text\n金额（元） +33334\n÷ 10000 +3\.3334\n金额（万元） +4\.34\n```/,
  );
  const named = spending
    .replace('"label": "金额（元）"', '"label": "金额", "unit": "元"')
    .replace('"label": "金额（万元）"', '"label": "折合", "unit": "万元"');
  const units = draft.replace('金额（元）', '金额').replace('金额（万元）', '折合').replace('| 3.34 |', '| 4.34 |');
  const markdown = hoverAt(read(units, named), units.indexOf('| 4.34 |') + 2, 'zh-CN')?.markdown ?? '';
  assert.match(markdown, /金额 +33334 元\n÷ 10000 +3\.3334 万元\n折合 +4\.34 万元/);
});

test('the certificate lists conversions with what they come to, and a figure that is converted is checked', () => {
  const flat = spending.replace(/"sums": \[[^\]]*\],/, '');
  const analysis = read(draft.replace('| 8.60 |', '| 9.60 |'), flat);
  const blocks = certificateOf(analysis, { path: 'a.md', digest: '', version: '' }, 'zh-CN');
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).map((row) => row.join(' '));
  assert.ok(
    rows.includes('✓ “办公耗材 · 金额（万元）” = “金额（元）” ÷ 10000 3.34 33334 ÷ 10000 = 3.3334'),
    rows.join('\n'),
  );
  assert.ok(
    rows.includes('✗ “租赁支出 · 金额（万元）” = “金额（元）” ÷ 10000 9.60 86000 ÷ 10000 = 8.6'),
    rows.join('\n'),
  );
  assert.deepEqual(uncheckedFigures(analysis, 'zh-CN').unchecked, []);
});

test('conversions that are none are told where they stand', () => {
  for (const [wrong, told] of [
    ['wan = yuan * 10000', '应写成 wan = yuan / 10000：两个代号和一个正整数'],
    ['wan = yuan / 0', '应写成 wan = yuan / 10000：两个代号和一个正整数'],
    ['wan = jiao / 10', '没有代号为“jiao”的行或列'],
    ['wan = rent / 10', '行和列的代号不能混在一个算式里'],
  ] as const) {
    const { problems, source } = readKind(spending.replace('wan = yuan / 10000', wrong));
    assert.equal(source, undefined);
    assert.deepEqual(
      problems.map(({ key, message }) => `${key}：${message.zh}`),
      [`tables[0].conversions[0]：${told}`],
    );
  }
});

/** Two conversions of one figure, and no sum but down the columns. */
const twice = `{
  "name": "spending",
  "title": "机关运行经费年度统计表",
  "tables": [{
    "name": "spending",
    "columns": [
      { "key": "yuan", "label": "金额（元）", "kind": "amount" },
      { "key": "wan", "label": "金额（万元）", "kind": "amount", "decimals": 2 },
      { "key": "qian", "label": "金额（千元）", "kind": "amount", "decimals": 2 }
    ],
    "rows": [{ "key": "all", "label": "运行经费合计" }, { "key": "paper", "label": "办公耗材" }, { "key": "post", "label": "邮电服务" }],
    "sums": ["all = paper + post"],
    "conversions": ["wan = yuan / 10000", "qian = yuan / 1000"]
  }]
}`;

for (const [what, rows] of [
  [
    'whose source sums vouch for',
    ['运行经费合计 100000 100.00 10.00', '办公耗材 40000 40.00 4.00', '邮电服务 60000 60.00 6.00'],
  ],
  ['for which no source would do', ['办公耗材 40000 5.00 70.00', '邮电服务 60000 6.00 60.00']],
] as const)
  test(`conversions that are off twice, ${what}, are told`, () => {
    const head = ['| 项目 | 金额（元） | 金额（万元） | 金额（千元） |', '|---|---|---|---|'];
    const table = [...head, ...rows.map((row) => `| ${row.replaceAll(' ', ' | ')} |`)].join('\n');
    const { reports } = read(`某县机关事务局2024年机关运行经费年度统计表\n\n${table}\n`, twice);
    const codes = reports.flatMap(({ findings }) => findings.map(({ code }) => code));
    assert.ok(codes.includes('unit-conversion'), codes.join());
  });
