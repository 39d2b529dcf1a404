/** Year and owner of a report of one's own kind, where its title leaves them to the lines around. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readKind } from '../../server/src/kinds/file/readKind.ts';
import { defineKind, type ReportKind } from '../../server/src/kinds/kind.ts';
import { analyse } from '../support/analyse.ts';
import { identify } from '../../server/src/workspace/identify.ts';

const file = {
  name: 'forest',
  title: '造林面积情况',
  tables: [
    {
      name: 'forest',
      columns: [
        { key: 'state', label: '国有' },
        { key: 'other', label: '集体' },
      ],
      rows: [
        { key: 'start', label: '年初保有面积' },
        { key: 'end', label: '年末保有面积' },
      ],
    },
  ],
};

function kindOf(): ReportKind {
  const { source, problems } = readKind(JSON.stringify(file));
  assert.ok(source, JSON.stringify(problems));
  return defineKind(source);
}

const kinds = [kindOf()] as const;
const cells = [
  ['项目', '国有', '集体'],
  ['年初保有面积', '166', '334'],
  ['年末保有面积', '183', '368'],
];
const table = cells.map((row, at) => `| ${row.join(' | ')} |${at === 0 ? '\n|---|---|---|' : ''}`).join('\n');
const rows = cells.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');

interface Found {
  readonly organisation: string | undefined;
  readonly year: number | undefined;
  readonly figures: number;
}

function read(text: string, markup: 'text' | 'html' = 'text'): Found[] {
  const options = { kinds, edition: 'auto', markup } as const;
  const found = analyse(text, options).reports.map(({ organisation, year, tables }) => ({
    organisation,
    year,
    figures: tables.flatMap((one) => one.table.cells.filter((cell) => cell?.figure.state === 'number')).length,
  }));
  // What is told at a look is what is read.
  assert.deepEqual(
    identify(text, options)?.map((known) => [known.organisation, known.year]),
    found.map(({ organisation, year }) => [organisation, year]),
    text,
  );
  return found;
}

const whole = [{ organisation: '甲县林业局', year: 2022, figures: 4 }];

const above: Record<string, string> = {
  'the title of the report above its caption': '# 甲县林业局2022年统计年报\n\n表1 造林面积情况',
  'a heading with a numeral': '# 2022年甲县林业局林业统计\n\n## 一、造林面积情况\n\n单位：公顷',
  'who fills it in, with the year': '# 造林面积情况\n\n填报单位：甲县林业局　　2022年度　　单位：公顷',
  'who fills it in, with a date beside it':
    '造林面积情况\n（2022年度）\n填报单位（盖章）：甲县林业局　填报日期：2023年1月5日',
  'a number of an annex in front': '## 附件2：甲县林业局造林面积情况（2022年）',
  'a caption that repeats the title': '# 甲县林业局2022年造林面积情况\n\n表1 造林面积情况',
};
for (const [what, lines] of Object.entries(above))
  test(`year and owner: ${what}`, () => assert.deepEqual(read(`${lines}\n\n${table}\n`), whole));

const heads: Record<string, string> = {
  'the title across all columns': '<tr><td colspan="3">甲县林业局2022年造林面积情况</td></tr>',
  'the owner above the title':
    '<tr><td colspan="3">甲县林业局</td></tr><tr><td colspan="3">2022年造林面积情况</td></tr>',
  'the title above who fills it in':
    '<tr><td colspan="3">造林面积情况</td></tr><tr><td>填报单位：甲县林业局</td><td>2022年度</td><td>单位：公顷</td></tr>',
};
for (const [what, head] of Object.entries(heads))
  test(`in the first rows of the table: ${what}`, () =>
    assert.deepEqual(read(`<html><body><table>${head}${rows}</table></body></html>`, 'html'), whole));

test('a title above that says otherwise is that of another report', () =>
  assert.deepEqual(read(`# 甲县林业局2021年统计年报\n\n## 2022年造林面积情况\n\n${table}\n`), [
    { organisation: undefined, year: 2022, figures: 4 },
  ]));

test('two reports of two owners in one document stay two', () => {
  const both = ['甲县', '乙县']
    .map((name) => `# ${name}林业局2022年统计年报\n\n表1 造林面积情况\n\n${table}\n`)
    .join('\n');
  assert.deepEqual(
    read(both).map(({ organisation }) => organisation),
    ['甲县林业局', '乙县林业局'],
  );
});
