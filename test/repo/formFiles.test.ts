import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkForms } from '../../client/build/forms.mjs';

const kinds = 'server/src/kinds';
const builtin = join(kinds, 'disclosure', 'forms');

/** Checks the project's forms with one text replaced in one of them; each message as `file:line: text`. */
async function withTypo(file: string, from: string, to: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-forms-'));
  try {
    const forms = join(folder, 'forms');
    cpSync(builtin, forms, { recursive: true });
    const text = readFileSync(join(forms, file), 'utf8');
    assert.ok(text.includes(from), `${file} no longer has ${from}`);
    writeFileSync(join(forms, file), text.replace(from, to));
    const messages = await checkForms(folder);
    return messages.map(({ text, location }) => `${location.file.slice(forms.length + 1)}:${location.line}: ${text}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The number of the first line of a form file that holds a text. */
const lineOf = (file: string, text: string) =>
  readFileSync(join(builtin, file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

test('the form files are in order', async () => {
  assert.deepEqual(await checkForms(kinds), []);
});

test('an unknown key is named with its file and line', async () => {
  assert.deepEqual(await withTypo('litigation.json', '"section":', '"secton":'), [
    'litigation.json:1: section: Invalid input: expected number, received undefined',
    `litigation.json:${lineOf('litigation.json', '"section":')}: secton: this key is not known`,
  ]);
});

test('a value of the wrong kind is named with its file and line', async () => {
  const line = lineOf('requests.2021.json', '"count"');
  const [message] = await withTypo('requests.2021.json', '"count"', '"cuont"');
  assert.match(message ?? '', new RegExp(String.raw`^requests\.2021\.json:${line}: blocks\.0\.columns\.0\.kind: `));
});

test('a relation over a row that does not exist is named with its file and line', async () => {
  const line = lineOf('requests.2021.json', '"1 + 2 = 3.7 + 4"');
  assert.deepEqual(await withTypo('requests.2021.json', '"1 + 2 = 3.7 + 4"', '"1 + 2 = 3.8 + 4"'), [
    `requests.2021.json:${line}: relations.2.equation: no row has the key 3.8`,
  ]);
});

for (const [from, to, message] of [
  ['"out": "4"', '"out": "5"', 'carry.out: no row has the key 5'],
  ['"formerRows": { "3.6.3"', '"formerRows": { "3.6.9"', 'formerRows.3.6.9: no row has the key 3.6.9'],
  ['"total": "3.7"', '"total": "3.8"', 'flow.total: no row has the key 3.8'],
  ['{ "row": "4", "name"', '{ "row": "44", "name"', 'trend.series.3.row: no row has the key 44'],
] as const)
  test(`what names a row that does not exist is named with its file and line: ${message}`, async () => {
    const line = lineOf('requests.2021.json', from);
    assert.deepEqual(await withTypo('requests.2021.json', from, to), [`requests.2021.json:${line}: ${message}`]);
  });

test('what names a column that does not exist is named with its file and line', async () => {
  const line = lineOf('disclosure.2021.json', '"stocks"');
  assert.deepEqual(await withTypo('disclosure.2021.json', '"stocks": ["inForce"]', '"stocks": ["valid"]'), [
    `disclosure.2021.json:${line}: stocks.0: no column has the key valid`,
  ]);
});

for (const [from, to, message] of [
  ['"made <= inForce"', '"made <= valid"', 'comparisons.0.statement: no column has the key valid'],
  [
    '为 {inForce}，而本年制作、制发 {made} 件',
    '为 {valid}，而',
    'comparisons.0.message.zh: no column has the key valid',
  ],
] as const)
  test(`what a comparison names and no column is called is named with its file and line: ${message}`, async () => {
    const line = lineOf('disclosure.2021.json', from);
    assert.deepEqual(await withTypo('disclosure.2021.json', from, to), [`disclosure.2021.json:${line}: ${message}`]);
  });

test('a file that is not JSON is named with the line of the slip', async () => {
  const line = lineOf('litigation.json', '"editions":');
  const messages = await withTypo('litigation.json', '"editions":', 'editions":');
  assert.match(messages[0] ?? '', new RegExp(`^litigation\\.json:${line}: `));
});
