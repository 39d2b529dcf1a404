/** What is known of one report stands in its kind's folder: nothing else in the server speaks of it. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { kinds } from '../../server/src/kinds/index.ts';
import { library } from '../kinds/libraryKind.ts';
import { nothing } from '../support/nothing.ts';
import { notationNames } from '../../server/src/syntax/row.ts';

const root = join('server', 'src');

/** The sources of the engine, without the data of any kind. */
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && kinds.every(({ name }) => !file.startsWith(join('kinds', name))))
  .map((file) => ({ file, text: withoutImports(readFileSync(join(root, file), 'utf8')) }));

/** A source without its imports and comments. */
function withoutImports(text: string): string {
  return text
    .replace(/^(?:import|export)\b[^;]*?\bfrom '[^']*'[^;]*;/gm, '')
    .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

/** Keys that are words of the engine, too, each with what it means there. */
const ordinary = new Set([
  'total', // the part a figure plays in a sum; a word for sums in any text
  'other', // anything else
  'previous', // the direction of a step; the report on the year before
  'change', // a change in time, a cue of the prose
  'rules', // rules that check
  'cases', // a sentence's cases
  'amount', // what a cell may hold: money
  'legal',
  'person',
]);

const keys = new Set(
  kinds.flatMap(({ forms, editions }) => [
    ...forms.flatMap(({ name, rows, extraColumns }) => [
      name,
      ...rows.flatMap(({ key, block }) => [key, ...block.columns.map((column) => column.key)]),
      ...extraColumns.map(({ column }) => column.key),
    ]),
    ...editions.map(({ name }) => name),
  ]),
);

/** Names of kinds and of their forms, the invented one among them, to tell keys behind them, as in `requests.3.7.total`. */
const names = new Set([...kinds, library].flatMap(({ name, forms }) => [name, ...forms.map((form) => form.name)]));

/** Whether a literal is of a kind: a name, a key, or behind the name of a form keys or a place for one. */
function isOfKind(literal: string): boolean {
  if (names.has(literal) || keys.has(literal)) return !ordinary.has(literal);
  const [form = '', ...parts] = literal.split('.');
  const isKey = (from: number, to: number) => keys.has(parts.slice(from, to).join('.'));
  const behind =
    parts.length > 0 &&
    parts.some((_, at) => isKey(0, at + 1) && (isKey(at + 1, parts.length) || at + 1 === parts.length));
  return names.has(form) && (behind || /^[^.]+\.\$\{/.test(literal));
}

test('a literal that is of a kind is seen', () => {
  for (const literal of [
    'litigation',
    'library',
    '2021',
    '3.7',
    'requests.3.7',
    'requests.3.7.total',
    'requests.${row}',
  ])
    assert.ok(isOfKind(literal), literal);
  for (const literal of ['requests.ts', 'total', 'row']) assert.ok(!isOfKind(literal), literal);
});

test('no literal of the engine is a form, a row, a column or an edition of a kind', () => {
  const found = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/(['`])((?:[^'`\\\n]|\\.)*)\1/g)]
      .map(([, , literal = '']) => literal)
      .filter((literal) => isOfKind(literal))
      .map((literal) => `${file}: '${literal}'`),
  );
  nothing(
    found,
    'ask report.kind or table.form, or make it data of the kind; where a form was added, its key is a word of the engine: choose another',
  );
});

/** Names of properties, asked for or written. */
const properties = /[.?]\.?([A-Za-z]\w*)\b|(?<=[{,(]\s*)([A-Za-z]\w*)(?=\??:)/g;

/** Keys that are names of properties in the engine, too, each with what it means there. */
const ordinaryProperties = new Set([
  'organisations', // whose reports are meant
  'projects', // what each gouji.json declares
  'library', // the files of a session's folders
  'made', // what was made of something
]);

function propertiesOfKind(text: string): string[] {
  return [...text.matchAll(properties)]
    .map(([, read, written = '']) => read ?? written)
    .filter((name) => isOfKind(name) && !ordinaryProperties.has(name));
}

test('no property of the engine is a form, a row or a column of a kind', () => {
  const found = sources.flatMap(({ file, text }) => propertiesOfKind(text).map((name) => `${file}: ${name}`));
  nothing(
    found,
    'ask report.kind or table.form for it by what it is; a word of the engine is added to ordinaryProperties; where a form was added, its key is a word of the engine: choose another',
  );
});

test('a form that is meant by a property is seen', () => {
  for (const text of ['tables.requests', 'tables?.requests', '{ requests: 1 }', 'rows({ litigation: table })'])
    assert.equal(propertiesOfKind(text).length, 1, text);
});

test('no section of a report is meant by its number', () => {
  const found = sources.flatMap(({ file, text }) =>
    [
      ...text.matchAll(
        /\b(?:section|number|sections?\.number)\)? (?:===|!==|<=?|>=?) [1-9]\b|\b(?:sectionOf|hasTable)\([^()]*, [1-9]\)|\b[1-9] (?:===|!==) (?:section\.)?number\b|\[[1-9](?:, [1-9])*\]\.includes\((?:section|number|section\.number)\)/g,
      ),
    ].map(([literal]) => `${file}: ${literal}`),
  );
  nothing(found, 'ask what the kind says of the section (sectionOf, hasTable, lastSection), not for its number');
});

test('a kind is told from another only where the engine is started', () => {
  const starters = /^(?:api|browser|main|reader|cli|worker)\.ts$|^(?:cli|lsp|node)[\\/]|^kinds[\\/]index\.ts$/;
  const imports = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        file.endsWith('.ts') && !starters.test(file) && !kinds.some(({ name }) => file.startsWith(join('kinds', name))),
    )
    .filter((file) =>
      /from '[^']*kinds\/(?:index|(?!file\/)\w+\/\w+)\.ts'/.test(readFileSync(join(root, file), 'utf8')),
    );
  nothing(imports, 'take the kind from the report, or have whoever starts the engine hand it in');
});

test('no notation is named outside of the syntax and of what writes tables and sheets', () => {
  const writers =
    /^(?:syntax|office|cli[\\/]formats|features[\\/]rewrites)[\\/]|^features[\\/](?:basis[\\/](?:rowShape|tableLines|writeTable)|completion[\\/]onType)\.ts$/;
  const marking = /markup|pageLanguage|pageEndings|\bis: 'word'/; // HTML as what a whole document is written in; a word of a sentence
  const found = sources
    .filter(({ file }) => !writers.test(file))
    .flatMap(({ file, text }) =>
      text
        .split('\n')
        .filter(
          (line) =>
            !marking.test(line) &&
            notationNames.some((name) => line.includes(`'${name}'`) || line.includes(`\`${name}\``)),
        )
        .map((line) => `${file}: ${line.trim()}`),
    );
  nothing(found, 'ask what matters of the notation (isDividedByMarks and the like, syntax/row.ts)');
});
