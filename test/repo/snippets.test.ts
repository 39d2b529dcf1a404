import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { printedRows } from '../../server/src/forms/layout.ts';
import { formOf } from '../support/forms.ts';
import type {
  DisclosureEdition as Edition,
  DisclosureForm as FormName,
} from '../../server/src/kinds/disclosure/names.ts';
import { disclosure } from '../../server/src/kinds/disclosure/index.ts';
import { sectionOf } from '../../server/src/kinds/kind.ts';
import { sectionSnippet } from '../../server/src/kinds/snippet.ts';
import { analyse } from '../support/analyse.ts';

interface Entry {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const entries = Object.values(JSON.parse(readFileSync('snippets/gov-report.json', 'utf8')) as Record<string, Entry>);

function bodyOf(prefix: string): string {
  const entry = entries.find((candidate) => candidate.prefix.includes(prefix));
  assert.ok(entry, prefix);
  return entry.body.join('\n');
}

test('every template is reached by characters and by pinyin', () => {
  const prefixes = entries.map((entry) => entry.prefix.join(' ')).sort();
  assert.deepEqual(prefixes, [
    '主动公开 zdgk',
    '主动公开2019 zdgk2019',
    '依申请 ysq',
    '依申请2019 ysq2019',
    '其他事项 qtsx',
    '其他事项2019 qtsx2019',
    '复议诉讼 fyss',
    '存在问题 czwt',
    '年报 nianbao',
    '年报2019 nianbao2019',
    '总体情况 ztqk',
  ]);
});

test('those whose settings ask for it get the same templates with 0 in place of blanks', () => {
  const zeros = readFileSync('snippets/gov-report.zeros.json', 'utf8');
  const blanks = readFileSync('snippets/gov-report.json', 'utf8');
  assert.match(zeros, /\$\{\d+:0\.0000\}/);
  assert.ok(!/\| \$\{\d+\} \|/.test(zeros));
  assert.equal(zeros.replace(/:0(?:\.0000)?\}/g, '}').replace(/\s+/g, ''), blanks.replace(/\s+/g, ''));
});

test('year and organisation are empty tab stops, the same wherever they recur', () => {
  const lines = bodyOf('年报').split('\n');
  assert.equal(lines[0], '# ${1}${2}年政府信息公开工作年度报告');
  assert.match(lines[2] ?? '', /自\$\{2\}年1月1日起至\$\{2\}年12月31日止/);
});

test('each figure of the printed form is one empty tab stop', () => {
  const tables: [string, FormName, Edition][] = [
    ['zdgk', 'disclosure', '2021'],
    ['zdgk2019', 'disclosure', '2019'],
    ['ysq', 'requests', '2021'],
    ['ysq2019', 'requests', '2019'],
    ['fyss', 'litigation', '2021'],
  ];
  for (const [prefix, name, edition] of tables) {
    const stops = [...bodyOf(prefix).matchAll(/\$\{\d+[^}]*\}/g)];
    const figures = printedRows(formOf(name, edition)).flatMap((row) => row.block.columns);
    assert.equal(stops.length, figures.length, prefix);
    for (const [stop] of stops) assert.match(stop, /^\$\{\d+\}$/, prefix);
  }
});

test('an author who wants zeros gets each figure as 0, amounts as 0.0000', () => {
  const section = sectionOf(disclosure, 2) ?? assert.fail();
  const body = sectionSnippet(disclosure, section, '2019', { zeros: true }).body.join('\n');
  const zeros = [...body.matchAll(/\$\{\d+:([^}]*)\}/g)].map((match) => match[1]);
  const kinds = printedRows(formOf('disclosure', '2019')).flatMap((row) => row.block.columns.map(({ kind }) => kind));
  assert.deepEqual(
    zeros,
    kinds.map((kind) => (kind === 'amount' ? '0.0000' : '0')),
  );
});

test('tab stops are numbered in the order they stand', () => {
  for (const { body, prefix } of entries) {
    const numbers = [...body.join('\n').matchAll(/\$\{(\d+)/g)].map((match) => Number(match[1]));
    const first = [...new Set(numbers)];
    assert.deepEqual(
      first,
      first.map((_, index) => index + 1),
      prefix.join(),
    );
  }
});

test('every row of a table has as many cells as its head', () => {
  for (const { body, prefix } of entries) {
    let width: number | undefined;
    for (const line of body) {
      const cells = line.startsWith('|') ? line.split('|').length : undefined;
      if (cells && width) assert.equal(cells, width, `${prefix.join()}: ${line}`);
      width = cells;
    }
  }
});

/** The template as it stands right after it was inserted. */
function inserted({ body }: Entry): string {
  return body.join('\n').replace(/\$(?:0|\{\d+(?::([^}]*))?\})/g, '$1');
}

test('an inserted template gives no error and no warning', () => {
  for (const entry of entries) {
    const { reports } = analyse(inserted(entry), { edition: 'auto', markup: 'text', force: true });
    const findings = reports.flatMap((report) => report.findings);
    const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(
      grave.map(({ code, message }) => [code, message.zh]),
      [],
      entry.prefix.join(),
    );
  }
});

test('every blank of an inserted table is read in its place, and all its relations are open', () => {
  for (const entry of entries.filter(({ body }) => body.some((line) => line.startsWith('|'))))
    for (const { table, judgements } of analyse(inserted(entry), { edition: 'auto', markup: 'text' }).reports.flatMap(
      (report) => report.tables,
    )) {
      const expected = printedRows(table.form).flatMap((row) =>
        row.block.columns.map((column) => `${row.key} ${column.key}`),
      );
      const read = table.cells.filter(
        (cell) => cell !== undefined && cell.figure.state === 'blank' && cell.placed === 'evident',
      );
      assert.ok(judgements.every(({ verdict }) => verdict === 'open'));
      assert.deepEqual(
        read.map((cell) => `${cell?.slot.row.key} ${cell?.slot.column.key}`).sort(),
        expected.sort(),
        entry.prefix.join(),
      );
    }
});
