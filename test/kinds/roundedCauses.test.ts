/** One wrong figure among figures with decimals: where it is, and what it should be as far as rounding lets that be known. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applied } from '../../server/src/check/repair/edits.ts';
import type { Finding } from '../../server/src/check/finding.ts';
import { rewritesIn } from '../../server/src/features/rewrites/rewrites.ts';
import { readKind } from '../../server/src/kinds/file/readKind.ts';
import { kinds } from '../../server/src/kinds/index.ts';
import { kindsWith } from '../../server/src/kinds/ownKinds.ts';
import { analyse, type Analysis } from '../../server/src/workspace/analysis.ts';
import { conclude } from '../../server/src/workspace/conclude.ts';

/** Two offices and their sum, in three groups with a total; `how` is said of every sum. */
function budgetKind(how: string, kind = '"amount", "decimals": 2'): string {
  const sums = ['office + units = both', 'all = pay + works', 'pay = wages + pensions', 'works = roads + parks'];
  return `{
    "name": "budget",
    "title": "机关经费预算年度统计表",
    "tables": [{
      "name": "budget",
      "columns": [
        { "key": "office", "label": "局机关", "kind": ${kind} },
        { "key": "units", "label": "直属单位", "kind": ${kind} },
        { "key": "both", "label": "全局合计", "kind": ${kind} }
      ],
      "rows": [
        { "key": "all", "label": "经费预算总额" },
        { "key": "pay", "label": "人员经费小计" },
        { "key": "wages", "label": "工资福利支出" },
        { "key": "pensions", "label": "离退休费用" },
        { "key": "works", "label": "工程经费小计" },
        { "key": "roads", "label": "道路养护费用" },
        { "key": "parks", "label": "公园维护费用" }
      ],
      "sums": [${sums.map((equation) => `{ "equation": "${equation}"${how} }`).join(', ')}]
    }]
  }`;
}

const rounded = budgetKind(', "rounded": true');
const exact = budgetKind('');
const changing = budgetKind('', '"change"');

const labels = [
  '经费预算总额',
  '人员经费小计',
  '工资福利支出',
  '离退休费用',
  '工程经费小计',
  '道路养护费用',
  '公园维护费用',
];

function draftOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row, at) => `| ${[labels[at], ...row].join(' | ')} |`);
  return `某县水务局2024年机关经费预算年度统计表

| 项目 | 局机关 | 直属单位 | 全局合计 |
|---|---|---|---|
${lines.join('\n')}
`;
}

/** Thirds and sixths of 万元, each figure rounded by itself: hardly a sum is exact. */
const thirds = draftOf([
  ['216.67', '83.33', '300.00'],
  ['133.33', '50.00', '183.33'],
  ['100.17', '33.33', '133.50'],
  ['33.17', '16.67', '49.83'],
  ['83.33', '33.33', '116.67'],
  ['66.67', '16.67', '83.33'],
  ['16.67', '16.67', '33.33'],
]);

function read(text: string, kind: string): Analysis {
  const { source, problems } = readKind(kind);
  assert.ok(source, JSON.stringify(problems));
  return conclude(analyse(text, { kinds: kindsWith(kinds, [source]), edition: 'auto', markup: 'text' }), {
    grades: {},
  });
}

function found(text: string, kind: string): Finding[] {
  return read(text, kind).reports.flatMap(({ findings }) => findings);
}

/** What is told of a draft: code, figure, words. */
function toldOf(text: string, kind: string): string[] {
  return found(text, kind).map(
    ({ code, message, span }) => `${code} ${text.slice(span.start, span.end)}: ${message.zh}`,
  );
}

/** The draft after the first repair of its only finding. */
function repaired(text: string, kind: string): string {
  const [repair] = found(text, kind).flatMap(({ repairs }) => repairs);
  return repair ? applied(text, repair.edits) : 'no repair';
}

test('nothing is told of rounded figures that add up but for their rounding, nor is any to be changed', () => {
  assert.deepEqual(toldOf(thirds, rounded), []);
  const all = rewritesIn(read(thirds, rounded), { start: 0, end: thirds.length }, { edition: 'auto' });
  const filled = all.filter(({ title }) => /填|重算/.test(title.zh));
  assert.deepEqual(filled, []);
});

test('a wrong figure among rounded ones is found with the values that it may have', () => {
  assert.deepEqual(toldOf(thirds.replace('| 66.67 |', '| 96.67 |'), rounded), [
    'wrong-figure 96.67: “道路养护费用 · 局机关”应为 66.65～66.67（在舍入之内），现为 96.67；改后该行、该列均相符',
  ]);
  assert.deepEqual(toldOf(thirds.replace('| 183.33 |', '| 188.33 |'), rounded), [
    'wrong-figure 188.33: “人员经费小计 · 全局合计”应为 183.32～183.34（在舍入之内），现为 188.33；改后该行、该列均相符，疑为分项改动后总计没有随之更新',
  ]);
});

test('a value is offered for it only where a known slip tells which of them it is', () => {
  const swapped = thirds.replace('| 133.50 |', '| 133.05 |');
  assert.match(toldOf(swapped, rounded)[0] ?? '', /应为 133\.50，现为 133\.05；.*疑为数字前后颠倒/);
  assert.equal(repaired(swapped, rounded), thirds);
  assert.equal(repaired(thirds.replace('| 66.67 |', '| 96.67 |'), rounded), 'no repair');
});

test('a figure that lost its point is as far off as its value, not as its rounding', () => {
  const pointless = thirds.replace('| 49.83 |', '| 4983 |');
  const [told = '', ...more] = toldOf(pointless, rounded).filter((one) => !one.startsWith('decimal-places'));
  assert.match(told, /^wrong-figure 4983: .*应为 49\.83，现为 4983；.*疑为多打或漏打了0/);
  assert.deepEqual(more, []);
});

test('where one sum of rounded figures alone fails, every figure that it may be is named with its values', () => {
  const column = rounded.replace('{ "equation": "office + units = both", "rounded": true }, ', '');
  const [told = '', ...more] = toldOf(thirds.replace('| 66.67 |', '| 66.97 |'), column);
  assert.deepEqual(more, []);
  assert.match(told, /^column-total .*有 2 种改法都能相符/);
  assert.match(told, /“道路养护费用 · 局机关”由 66\.97 改为 66\.65～66\.67/);
});

/** 100.20 + 33.10 = 133.30, and so on: decimals that add up exactly. */
const tenths = draftOf([
  ['216.70', '83.30', '300.00'],
  ['133.30', '50.00', '183.30'],
  ['100.20', '33.30', '133.50'],
  ['33.10', '16.70', '49.80'],
  ['83.40', '33.30', '116.70'],
  ['66.70', '16.60', '83.30'],
  ['16.70', '16.70', '33.40'],
]);

test('a wrong figure with decimals is found with what should stand there, written with as many', () => {
  assert.deepEqual(toldOf(tenths, exact), []);
  for (const [right, wrong] of [
    ['| 66.70 |', '| 67.60 |'],
    ['| 300.00 |', '| 305.00 |'],
    ['| 16.60 |', '| 16.06 |'],
  ] as const) {
    const text = tenths.replace(right, wrong);
    assert.equal(toldOf(text, exact).length, 1, text);
    assert.match(toldOf(text, exact)[0] ?? '', new RegExp(`^wrong-figure .*应为 ${right.replaceAll(/[| ]/g, '')}，`));
    assert.equal(repaired(text, exact), tenths);
  }
});

test('a blank takes the decimals that the sums ask for, and none where they are rounded', () => {
  const blank = (draft: string) => draft.replace(/\| 183\.3\d \|/, '| |');
  assert.match(toldOf(blank(tenths), exact)[0] ?? '', /^blank-total : .*应为 183\.30$/);
  assert.match(toldOf(blank(thirds), rounded)[0] ?? '', /^blank-total : .*各分项已填$/);
});

const changes = draftOf([
  ['-5', '4', '-1'],
  ['-7', '4', '-3'],
  ['-9', '1', '-8'],
  ['2', '3', '5'],
  ['2', '0', '2'],
  ['6', '-3', '3'],
  ['-4', '3', '-1'],
]);

test('figures that may be below 0 are found, whatever their sign', () => {
  assert.deepEqual(toldOf(changes, changing), []);
  for (const [right, wrong] of [
    ['| -9 |', '| 9 |'],
    ['| -3 |\n| 工', '| -30 |\n| 工'],
    ['| -4 |', '| -14 |'],
  ] as const) {
    const text = changes.replace(right, wrong);
    assert.deepEqual(
      toldOf(text, changing).map((told) => told.split(' ')[0]),
      ['wrong-figure'],
      text,
    );
    assert.equal(repaired(text, changing), changes);
  }
});

test('a blank that may be below 0 may settle a sum either way', () => {
  assert.deepEqual(
    toldOf(changes.replace('| -9 |', '| |'), changing).filter((told) => !told.startsWith('blank')),
    [],
  );
});

/** Leaves in thousandths, from which every figure is added up and rounded by itself to hundredths. */
const leaves = fc.array(fc.tuple(fc.integer({ min: 1000, max: 999_999 }), fc.integer({ min: 1000, max: 999_999 })), {
  minLength: 4,
  maxLength: 4,
});

function roundedFigures(tied: readonly (readonly [number, number])[]): string[][] {
  const [wages = [], pensions = [], roads = [], parks = []]: readonly (readonly number[])[] = tied;
  const plus = (one: readonly number[], other: readonly number[]) => one.map((value, at) => value + (other[at] ?? 0));
  const [pay, works] = [plus(wages, pensions), plus(roads, parks)];
  const rows = [plus(pay, works), pay, wages, pensions, works, roads, parks];
  return rows.map(([office = 0, units = 0]) =>
    [office, units, office + units].map((value) => (Math.round(value / 10) / 100).toFixed(2)),
  );
}

test('one wrong figure of a rounded table is found in its place, and its values hold the true one', () => {
  fc.assert(
    fc.property(leaves, fc.nat(6), fc.nat(2), fc.integer({ min: 100, max: 900_000 }), (tied, row, column, off) => {
      const figures = roundedFigures(tied);
      assert.deepEqual(toldOf(draftOf(figures), rounded), []);
      const right = figures[row]?.[column] ?? '';
      const wrong = (Number(right) + off / 100).toFixed(2);
      const text = draftOf(figures.with(row, (figures[row] ?? []).with(column, wrong)));
      const [told = '', ...more] = toldOf(text, rounded);
      assert.deepEqual(more, [], text);
      assert.ok(told.startsWith(`wrong-figure ${wrong}: `), `${told}\n${text}`);
      const [, from, to] = /应为 ([\d.]+)(?:～([\d.]+))?/.exec(told) ?? [];
      const isSlip = told.includes('疑为') && to === undefined;
      assert.ok(isSlip || (Number(from) <= Number(right) && Number(right) <= Number(to ?? from)), `${told}\n${right}`);
    }),
    { numRuns: 60, seed: 7 },
  );
});
