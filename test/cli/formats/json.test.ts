import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { codes, type Code } from '../../../server/src/check/codes.ts';
import { severities } from '../../../server/src/check/model/severity.ts';
import { slips } from '../../../server/src/check/model/found.ts';
import { notationNames } from '../../../server/src/syntax/row.ts';
import { LineIndex } from '../../../server/src/text/lines.ts';
import { gouji } from '../../support/commandLine.ts';
import { describedKinds } from '../../support/describedKinds.ts';
import { editions, formNames } from '../../support/forms.ts';
import { broken, correct, folderOf, memo } from '../drafts.ts';

/** Those of the samples' own kinds among them. */
const forms = [...formNames, ...describedKinds.flatMap((kind) => kind.forms.map(({ name }) => name))];
const editionNames = [...editions, ...describedKinds.flatMap((kind) => kind.editions.map(({ name }) => name))];

const numeral = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));
const position = z.strictObject({ line: z.int(), character: z.int() });
const range = z.strictObject({ start: position, end: position });
const cell = z.strictObject({ row: z.string(), column: z.string() });
const placed = z.optional(z.literal('inferred'));
const figure = z.union([
  z.strictObject({ text: z.string(), value: numeral, range, placed }),
  z.strictObject({
    text: z.string(),
    value: z.null(),
    state: z.enum(['blank', 'none', 'unreadable', 'words']),
    range,
    placed,
  }),
]);
const relation = z.strictObject({
  id: z.string(),
  left: numeral,
  right: numeral,
  difference: numeral,
  cells: z.array(cell),
});
const repair = z.strictObject({
  title: z.string(),
  cells: z.array(z.extend(cell, { form: z.enum(forms), from: z.string(), to: numeral })),
  edits: z.array(z.strictObject({ range, newText: z.string() })),
  slip: z.nullable(z.enum(slips)),
  safe: z.boolean(),
});
const told = { code: z.enum(Object.keys(codes) as Code[]), severity: z.enum(severities), message: z.string(), range };
const report = z.strictObject({
  path: z.string(),
  kind: z.literal('report'),
  report: z.enum(['disclosure', ...describedKinds.map(({ name }) => name)]),
  edition: z.nullable(z.enum(editionNames)),
  year: z.nullable(z.int()),
  organisation: z.nullable(z.string()),
  verdict: z.strictObject({
    state: z.enum(['fails', 'errors', 'open', 'ties']),
    fails: z.int(),
    open: z.int(),
    unread: z.int(),
  }),
  sections: z.array(z.strictObject({ number: z.int(), title: z.string(), range })),
  tables: z.array(
    z.strictObject({
      form: z.enum(forms),
      edition: z.enum(editionNames),
      notation: z.enum(notationNames),
      range,
      figures: z.record(z.string(), z.record(z.string(), figure)),
      relations: z.strictObject({
        holds: z.int(),
        fails: z.int(),
        open: z.int(),
        failed: z.array(relation),
        opened: z.array(relation),
      }),
    }),
  ),
  mentions: z.array(
    z.strictObject({
      range,
      text: z.string(),
      value: numeral,
      exact: z.boolean(),
      role: z.nullable(z.string()),
      cells: z.array(z.extend(cell, { form: z.enum(forms) })),
      agrees: z.nullable(z.boolean()),
    }),
  ),
  coverage: z.strictObject({ figures: z.int(), unprotected: z.array(z.extend(cell, { form: z.enum(forms) })) }),
  excepted: z.int(),
  exceptions: z.array(
    z.strictObject({
      ...told,
      reason: z.nullable(z.string()),
    }),
  ),
  findings: z.array(
    z.strictObject({
      ...told,
      relations: z.array(z.string()),
      repairs: z.array(repair),
      related: z.array(z.strictObject({ path: z.optional(z.string()), range, message: z.string() })),
    }),
  ),
});
const file = z.discriminatedUnion('kind', [
  report,
  z.strictObject({ path: z.string(), kind: z.literal('skipped') }),
  z.strictObject({ path: z.string(), kind: z.literal('unreadable'), reason: z.string() }),
]);
const count = z.int();
const output = z.strictObject({
  version: z.literal(1),
  files: z.array(file),
  summary: z.strictObject({
    files: count,
    reports: count,
    skipped: count,
    unreadable: count,
    errors: count,
    warnings: count,
    excepted: count,
    leftOut: count,
    unread: z.int(),
  }),
});
type Report = z.output<typeof report>;

async function check(...paths: string[]) {
  return output.parse(JSON.parse((await gouji(['check', '--format', 'json', ...paths])).stdout));
}

/** The one report of a draft. */
async function reportOf(text: string): Promise<Report> {
  const { stdout } = await gouji(['check', '--format', 'json', '-'], { stdin: text });
  const [only] = output.parse(JSON.parse(stdout)).files;
  assert.equal(only?.kind, 'report');
  return only;
}

const tableOf = ({ tables }: Report, form: string) => tables.find((table) => table.form === form);

test('the JSON has the documented shape, for drafts of every kind', async () => {
  const folder = folderOf({ 'a.md': correct, 'b.md': broken, 'c.md': memo, 'd.md': Buffer.from([0xff]) });
  const { files, summary } = await check(folder, 'samples');
  assert.deepEqual(
    files.slice(0, 4).map(({ kind }) => kind),
    ['report', 'report', 'skipped', 'unreadable'],
  );
  assert.equal(files.length, summary.files);
  assert.equal(summary.reports + summary.skipped + summary.unreadable, summary.files);
});

test('a report is told with title, sections, tables, figures and verdicts', async () => {
  const read = await reportOf(correct);
  assert.deepEqual([read.edition, read.year, read.organisation], ['2021', 2023, '青禾市水务局']);
  assert.deepEqual(
    read.sections.map(({ number }) => number),
    [1, 2, 3, 4, 5, 6],
  );
  assert.deepEqual(
    read.tables.map(({ form, relations: { holds, fails, open } }) => [form, holds, fails, open]),
    [
      ['disclosure', 0, 0, 0],
      ['requests', 39, 0, 0],
      ['litigation', 3, 0, 0],
    ],
  );
  assert.deepEqual(tableOf(read, 'disclosure')?.figures['fee'], {
    amount: {
      text: '258.6200',
      value: '258.6200',
      range: { start: { line: 32, character: 12 }, end: { line: 32, character: 20 } },
    },
  });
});

test('what cannot be read as a figure has no value and says why', async () => {
  const draft = correct.replace('| 2 | 0 | 0 | 1 | 3 |', '| | / | x | 1 | 3 |');
  const cases = tableOf(await reportOf(draft), 'litigation')?.figures['cases'];
  const states = ['upheld', 'corrected', 'other', 'pending'].map((key) => {
    const { text, value, ...more } = cases?.[`review.${key}`] ?? {};
    return [text, value, 'state' in more ? more.state : undefined];
  });
  assert.deepEqual(states, [
    ['', null, 'blank'],
    ['/', null, 'none'],
    ['x', null, 'unreadable'],
    ['1', '1', undefined],
  ]);
});

test('a failing relation is told with both sums and all its cells', async () => {
  const draft = correct.replace(
    '继续办理 | | | 3 | 1 | 0 | 0 | 0 | 0 | 4 |',
    '继续办理 | | | 3 | 1 | 0 | 0 | 0 | 0 | 5 |',
  );
  const { fails, failed } = tableOf(await reportOf(draft), 'requests')?.relations ?? { fails: 0, failed: [] };
  assert.equal(fails, failed.length);
  assert.deepEqual(
    failed.map(({ id, left, right, difference }) => [id, left, right, difference]),
    [
      ['requests.row.4', '4', '5', '-1'],
      ['requests.carry.total', '108', '109', '-1'],
    ],
  );
  assert.deepEqual(
    failed[1]?.cells.map(({ row, column }) => `${row} ${column}`),
    ['1 total', '2 total', '3.7 total', '4 total'],
  );
});

test('an open relation is told in the same way', async () => {
  const draft = correct.replace('| 2 | 0 | 0 | 1 | 3 |', '| 2 | 0 | 0 | | 3 |');
  const { open, opened } = tableOf(await reportOf(draft), 'litigation')?.relations ?? { open: 0, opened: [] };
  assert.deepEqual([open, opened.map(({ id }) => id)], [1, ['litigation.review']]);
});

test('a figure of the running text is told with the cells it repeats', async () => {
  const { mentions } = await reportOf(correct);
  const received = mentions.find(({ text }) => text === '102件');
  assert.deepEqual(received, {
    range: { start: { line: 8, character: 21 }, end: { line: 8, character: 25 } },
    text: '102件',
    value: '102',
    exact: true,
    role: 'received',
    cells: [{ form: 'requests', row: '1', column: 'total' }],
    agrees: true,
  });
});

test('the figures that no sum and no sentence checks are told', async () => {
  const { coverage, tables } = await reportOf(correct);
  const figures = tables.flatMap((table) => Object.values(table.figures).flatMap((row) => Object.values(row)));
  assert.equal(coverage.figures, figures.length);
  assert.deepEqual(
    coverage.unprotected.map(({ form, row, column }) => `${form} ${row} ${column}`),
    [
      'disclosure rules made',
      'disclosure rules repealed',
      'disclosure rules inForce',
      'disclosure licence decisions',
      'disclosure penalty decisions',
      'disclosure coercion decisions',
      'disclosure fee amount',
    ],
  );
});

test('every range holds exactly the text it is given for', async () => {
  const drafts = [
    ...['正确', '结转错误'].map((name) => join('samples', `${name}.年报.md`)),
    join('samples', 'Word粘贴.年报.txt'),
  ];
  for (const path of drafts) {
    const lines = new LineIndex(readFileSync(path, 'utf8'));
    const text = readFileSync(path, 'utf8');
    const [read] = (await check(path)).files as Report[];
    const figures = read?.tables.flatMap(({ figures }) => Object.values(figures).flatMap((row) => Object.values(row)));
    assert.ok(figures && figures.length > 100);
    for (const { text: written, range } of figures)
      assert.equal(text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)), written);
  }
});

test('a file with several reports has an element for each, and is one file', async () => {
  const { files, summary } = await check(folderOf({ 'both.md': `${correct}\n${correct.replace('2023年', '2024年')}` }));
  assert.deepEqual(
    files.map((element) => element.kind === 'report' && element.year),
    [2023, 2024],
  );
  assert.deepEqual([summary.files, summary.reports], [1, 2]);
});

test('ndjson has the same elements, one on each line', async () => {
  const folder = folderOf({ 'a.md': correct, 'b.md': broken, 'c.md': memo });
  const { stdout } = await gouji(['check', '--format', 'ndjson', folder]);
  const elements = stdout
    .trimEnd()
    .split('\n')
    .map((line) => file.parse(JSON.parse(line)));
  assert.deepEqual(elements, (await check(folder)).files);
});

/** Real reports, where they are at hand beside the repository. */
const shared = join('..', 'shared', 'drafts');

test('the real drafts have the documented shape and the verdicts known of them', async () => {
  const files = existsSync(shared) ? ((await check(shared)).files as Report[]) : [];
  const failing = files.map(({ tables }) => tables.flatMap(({ relations }) => relations.failed.map(({ id }) => id)));
  const columns = ['person', 'company', 'legal', 'total'];
  const known = [[], [], columns.map((column) => `requests.carry.${column}`), [], []];
  assert.deepEqual(failing, files.length > 0 ? known : []);
});
