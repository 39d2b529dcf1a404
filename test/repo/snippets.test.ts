import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { printedRows } from '../../server/src/forms/layout.ts';
import { formOf } from '../support/forms.ts';
import { disclosure } from '../../server/src/kinds/disclosure/index.ts';
import { kinds } from '../../server/src/kinds/index.ts';
import { latestEdition, sectionOf } from '../../server/src/kinds/kind.ts';
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

test('every template is reached by characters and by pinyin, those of a former edition by its year', () => {
  const prefixes = entries.map(({ prefix }) => prefix.join(' '));
  for (const prefix of prefixes) assert.match(prefix, /^\p{Script=Han}+(\d{4})? [a-z]+\1$/u);
  const latest = prefixes.filter((prefix) => !/\d/.test(prefix));
  const due = kinds.flatMap(({ template, sections }) => [template, ...sections].map((one) => one.prefixes.join(' ')));
  assert.deepEqual(latest.sort(), due.sort());
  for (const prefix of ['年报2019 nianbao2019', '主动公开2019 zdgk2019']) assert.ok(prefixes.includes(prefix), prefix);
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
  for (const { kind, form } of kinds.flatMap((kind) => kind.forms.map((form) => ({ kind, form })))) {
    const word = kind.sections.find((section) => section.form === form.name)?.prefixes.at(-1) ?? '';
    const isFormer = !form.sharedByEditions && form.edition !== latestEdition(kind);
    const prefix = isFormer ? word + form.edition : word;
    const stops = [...bodyOf(prefix).matchAll(/\$\{\d+[^}]*\}/g)];
    const figures = printedRows(form).flatMap((row) => row.block.columns);
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
