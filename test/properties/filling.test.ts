/** What filling in promises: no figure of a correct report is accused on the way, in whatever order they are typed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Slot } from '../../server/src/forms/form.ts';
import { disclosure } from '../../server/src/kinds/disclosure/index.ts';
import { reportTemplate } from '../../server/src/kinds/template.ts';
import { fillBlanks } from '../../server/src/features/rewrites/fillBlanks.ts';
import { fillBlankTotals } from '../../server/src/features/rewrites/fillTotals.ts';
import { analyse, type Analysis } from '../support/analyse.ts';
import { recipes, type Recipe } from '../support/generate/recipe.ts';
import { changed } from './kept.ts';

const seed = 20_240_131;

/** A figure of the report to be typed. */
interface Typed {
  readonly slot: Slot;
  readonly text: string;
}

/** The template with those of the figures typed. */
function written({ edition, year, organisation }: Recipe, typed: ReadonlyMap<Slot, string>): string {
  const holes = {
    year: `${year}`,
    organisation,
    text: () => '',
    figure: (_: string, slot?: Slot) => typed.get(slot as Slot) ?? '',
  };
  return reportTemplate(disclosure, edition, holes).join('\n');
}

/** All figures of the report in the order of the form. */
function figuresOf({ edition, figures }: Recipe): Typed[] {
  return disclosure.forms
    .filter((form) => form.edition === edition)
    .flatMap((form) =>
      form.slots.flatMap((slot) => {
        const own = figures[form.name as keyof typeof figures];
        const text = own[slot.row.key]?.[slot.column.key];
        return text === undefined ? [] : [{ slot, text }];
      }),
    );
}

const isTotal = ({ slot }: Typed) => /总计/.test(slot.row.label + slot.column.label);

/** The orders in which the figures may be typed. */
const orders: Readonly<Record<string, (all: readonly Typed[], shuffled: readonly Typed[]) => readonly Typed[]>> = {
  'row by row': (all) => all,
  'column by column': (all) => {
    const columns = [...new Set(all.map(({ slot }) => slot.column))];
    return columns.flatMap((column) => all.filter(({ slot }) => slot.column === column));
  },
  'totals first': (all) => [...all.filter(isTotal), ...all.filter((one) => !isTotal(one))],
  'totals last': (all) => [...all.filter((one) => !isTotal(one)), ...all.filter(isTotal)],
  'from the last to the first': (all) => all.toReversed(),
  'in any order': (_, shuffled) => shuffled,
};

const read = (text: string): Analysis => analyse(text, { edition: 'auto', markup: 'text' });

function errorsIn({ reports }: Analysis): string[] {
  return reports.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity === 'error').map(({ message }) => message.zh),
  );
}

/** A report, the order of its figures shuffled, and how far it has been filled in, in thousandths. */
const states = recipes(['pipe']).chain((recipe) => {
  const all = figuresOf(recipe);
  return fc.record({
    recipe: fc.constant(recipe),
    all: fc.constant(all),
    shuffled: fc.shuffledSubarray(all, { minLength: all.length }),
    progress: fc.integer({ min: 0, max: 1000 }),
  });
});

for (const [name, inOrder] of Object.entries(orders))
  test(`a correct report filled in ${name} has no error at any step`, () => {
    fc.assert(
      fc.property(states, ({ recipe, all, shuffled, progress }) => {
        const order = inOrder(all, shuffled);
        const count = Math.round((order.length * progress) / 1000);
        const typed = new Map(order.slice(0, count).map(({ slot, text }) => [slot, text]));
        const analysis = read(written(recipe, typed));
        assert.equal(analysis.reports[0]?.tables.length, 3);
        assert.deepEqual(errorsIn(analysis), []);
        const judgements = analysis.reports.flatMap(({ tables }) => tables.flatMap((table) => table.judgements));
        assert.ok(judgements.every(({ verdict }) => verdict !== 'fails'));
      }),
      { numRuns: 25, seed, interruptAfterTimeLimit: 10_000 },
    );
  });

test('the totals that are filled in on the way are those of the report', () => {
  fc.assert(
    fc.property(states, ({ recipe, all, shuffled, progress }) => {
      const parts = shuffled.filter((one) => !isTotal(one));
      const typed = new Map(
        parts.slice(0, Math.round((parts.length * progress) / 1000)).map(({ slot, text }) => [slot, text]),
      );
      const text = written(recipe, typed);
      const changes = read(text)
        .reports.flatMap(({ tables }) => tables.flatMap(fillBlankTotals))
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
