/** What filling in promises: no figure of a correct report is accused on the way, in whatever order they are typed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Slot } from '../../server/src/forms/form.ts';
import { OpenDocument } from '../../server/src/lsp/documents.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';
import { fillBlanks } from '../../server/src/features/rewrites/fillBlanks.ts';
import { fillWhatFollows } from '../../server/src/features/rewrites/fillTotals.ts';
import { analyse, type Analysis } from '../support/analyse.ts';
import { requests } from '../support/read.ts';
import type { Recipe } from '../support/generate/recipe.ts';
import { writings } from '../support/writings.ts';
import { faultsIn, isTotal, orders, states, written } from './filledIn.ts';
import { changed } from './kept.ts';

const seed = 20_240_131;

const read = (text: string): Analysis => analyse(text, { edition: 'auto', markup: 'text' });

for (const [writing, write] of Object.entries(writings))
  for (const [name, inOrder] of Object.entries(orders))
    test(`${writing} of a correct report filled in ${name} has no error and no warning at any step`, () => {
      fc.assert(
        fc.property(states, ({ recipe, all, shuffled, progress }) => {
          const order = inOrder(all, shuffled);
          const count = Math.round((order.length * progress) / 1000);
          const typed = new Map(order.slice(0, count).map(({ slot, text }) => [slot, text]));
          const analysis = read(write(written(recipe, typed)));
          assert.equal(analysis.reports[0]?.tables.length, 3);
          assert.deepEqual(faultsIn(analysis), []);
          const judgements = analysis.reports.flatMap(({ tables }) => tables.flatMap((table) => table.judgements));
          assert.ok(judgements.every(({ verdict }) => verdict !== 'fails'));
        }),
        { numRuns: 8, seed },
      );
    });

/** A frame moves its bars with what is typed: no key alone makes one of the other. */
const keyed = Object.entries(writings).filter(([writing]) => !writing.startsWith('a frame'));

/** The edit of a key that makes one text of another. */
function keyBetween(before: string, after: string) {
  let at = 0;
  while (before[at] === after[at] && at < before.length) at++;
  return { at, text: after.slice(at, at + after.length - before.length) };
}

for (const [writing, write] of keyed)
  for (const [name, inOrder] of Object.entries(orders))
    test(`${writing} filled in ${name}, key by key, has no error, no warning and nothing that fails`, () => {
      fc.assert(
        fc.property(states, ({ recipe, all, shuffled, progress }) => {
          const order = inOrder(all, shuffled);
          const count = Math.round((order.length * progress) / 1000);
          const typed = new Map(order.slice(0, count).map(({ slot, text }) => [slot, text]));
          const workspace = new Workspace();
          const text = write(written(recipe, typed));
          const document = new OpenDocument(
            { uri: 'untitled:a', languageId: 'gov-report', version: 1, text },
            'utf-16',
            ({ text: now, typing, lastEdit, typedTo }, previous) =>
              workspace.connect('a', analyse(now, { edition: 'auto', markup: 'text', force: true, typing }, previous), {
                grades: {},
                lastEdit,
                typedTo,
              }),
          );
          for (const { slot, text: figure } of order.slice(count, count + 4))
            for (let keys = 1; keys <= figure.length; keys++) {
              typed.set(slot, figure.slice(0, keys));
              const { at, text: key } = keyBetween(document.text.toString(), write(written(recipe, typed)));
              const place = document.lines.positionAt(at);
              document.change([{ range: { start: place, end: place }, text: key }], 1);
              assert.deepEqual(faultsIn(document.analysis), []);
              const tables = document.analysis.reports.flatMap((report) => report.tables);
              assert.equal(tables.length, 3);
              assert.ok(tables.every(({ judgements }) => judgements.every(({ verdict }) => verdict !== 'fails')));
            }
        }),
        { numRuns: 5, seed, interruptAfterTimeLimit: 10_000 },
      );
    });

/** The text down to the line in which the figure stands. */
function downTo({ slot }: { slot: Slot }, recipe: Recipe, typed: ReadonlyMap<Slot, string>): string {
  const lines = written(recipe, typed).split('\n');
  const end = written(recipe, new Map([...typed, [slot, '标记']])).split('\n');
  return `${lines.slice(0, end.findIndex((line) => line.includes('标记')) + 1).join('\n')}\n`;
}

for (const [writing, write] of Object.entries(writings))
  test(`in ${writing} written from top to bottom, no figure above is doubted, be one of them wrong`, () => {
    fc.assert(
      fc.property(states, fc.nat(), ({ recipe, all, progress }, nth) => {
        const wrong = all[nth % all.length];
        const count = Math.max(1, Math.round((all.length * progress) / 1000));
        const typed = new Map(all.slice(0, count).map((one) => [one.slot, one === wrong ? `1${one.text}` : one.text]));
        const last = all[count - 1] ?? assert.fail();
        for (const text of [written(recipe, typed), downTo(last, recipe, typed)]) {
          const tables = read(write(text)).reports.flatMap((report) => report.tables);
          const cells = tables.flatMap(({ table }) => table.cells.filter((cell) => cell !== undefined));
          const doubted = cells.filter(
            ({ placed, slot, text: now }) => placed !== 'evident' && now && slot.row !== last.slot.row,
          );
          assert.deepEqual(
            doubted.map(({ slot }) => slot.row.key),
            [],
          );
        }
      }),
      { numRuns: 10, seed, interruptAfterTimeLimit: 10_000 },
    );
  });

test('a figure that is typed wrong is told, however many digits may follow', () => {
  const lines = (total: string) => `| 一、本年新收政府信息公开申请数量 | 100 | 4 | 0 | 0 | 0 | 0 | ${total} |`;
  assert.equal(typedFailing(lines('1'), '1'), 0);
  assert.equal(typedFailing(lines('10'), '0'), 0);
  assert.equal(typedFailing(lines('104'), '4'), 0);
  assert.equal(typedFailing(lines('2'), '2'), 1);
  assert.equal(typedFailing(lines('14'), '4'), 1);
  assert.equal(typedFailing(lines('1040'), '0'), 1);
});

/** How many relations of the row fail just after its last key was typed. */
function typedFailing(row: string, key: string): number {
  const text = requests(`\n${row}\n`);
  const typedTo = text.indexOf(row) + row.length - 2;
  assert.equal(text[typedTo - 1], key);
  const { reports } = new Workspace().connect('a', analyse(text, { edition: 'auto', markup: 'text' }), {
    grades: {},
    typedTo,
  });
  return reports
    .flatMap(({ tables }) => tables.flatMap((table) => table.judgements))
    .filter(({ verdict }) => verdict === 'fails').length;
}

test('the totals that are filled in on the way are those of the report', () => {
  fc.assert(
    fc.property(states, ({ recipe, all, shuffled, progress }) => {
      const parts = shuffled.filter((one) => !isTotal(one));
      const typed = new Map(
        parts.slice(0, Math.round((parts.length * progress) / 1000)).map(({ slot, text }) => [slot, text]),
      );
      const text = written(recipe, typed);
      const changes = read(text)
        .reports.flatMap((report) => report.tables.flatMap((table) => fillWhatFollows(table, report)))
        .flatMap((one) => one.changes);
      const due = new Map(all.map(({ slot, text: figure }) => [slot, figure]));
      for (const { table } of read(changed(text, changes)).reports.flatMap(({ tables }) => tables))
        for (const cell of table.cells) if (cell?.text) assert.equal(cell.text, due.get(cell.slot));
    }),
    { numRuns: 25, seed, interruptAfterTimeLimit: 10_000 },
  );
});

test('with its figures but 0 typed, one key completes the report', () => {
  fc.assert(
    fc.property(states, ({ recipe, all }) => {
      const typed = new Map(
        all.filter((one) => !isTotal(one) && Number(one.text) !== 0).map(({ slot, text }) => [slot, text]),
      );
      const text = written(recipe, typed);
      const changes = read(text)
        .reports.flatMap((report) => report.tables.flatMap(({ table }) => fillBlanks(report, table)))
        .flatMap((one) => one.changes);
      const analysis = read(changed(text, changes));
      const due = new Map(all.map(({ slot, text: figure }) => [slot, Number(figure)]));
      for (const { table } of analysis.reports.flatMap(({ tables }) => tables))
        for (const cell of table.cells) if (cell) assert.equal(Number(cell.text || NaN), due.get(cell.slot) ?? 0);
    }),
    { numRuns: 25, seed, interruptAfterTimeLimit: 10_000 },
  );
});
