/** Where Tab leads: from figure to figure over all tables and back, and a report typed on the way is that report. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { BoundTable } from '../../server/src/bind/table.ts';
import { asWritten } from '../../server/src/features/basis/change.ts';
import { figureAt } from '../../server/src/features/basis/locate.ts';
import { figurePlaces, neighbourFigure, type Direction } from '../../server/src/features/navigation/navigation.ts';
import { whatFollows } from '../../server/src/features/rewrites/nextCell.ts';
import { analyse, type Analysis } from '../support/analyse.ts';
import { recipes, type Recipe } from '../support/generate/recipe.ts';
import { writings } from '../support/writings.ts';
import { figuresOf, written } from './filledIn.ts';
import { changed } from './kept.ts';

const seed = 20_240_131;
const read = (text: string, previous?: Analysis): Analysis =>
  analyse(text, { edition: 'auto', markup: 'text' }, previous);

/** A report of each edition. */
const reports: readonly Recipe[] = (['2019', '2021'] as const).map((edition) => {
  const of = recipes(['pipe']).filter((recipe) => recipe.edition === edition);
  return fc.sample(of, { numRuns: 1, seed })[0] ?? assert.fail();
});

/** The places to which the key leads, one after the other, until it comes round. */
function walked(analysis: Analysis, from: number, direction: Direction): number[] {
  const starts: number[] = [];
  for (let at = from; starts.length <= figurePlaces(analysis).length;) {
    at = neighbourFigure(analysis, at, direction)?.start ?? assert.fail();
    if (starts.includes(at)) break;
    starts.push(at);
  }
  return starts;
}

const tablesOf = (analysis: Analysis): BoundTable[] =>
  analysis.reports.flatMap(({ tables }) => tables.map(({ table }) => table));

for (const [writing, write] of Object.entries(writings))
  for (const recipe of reports)
    test(`in ${writing} of the edition of ${recipe.edition} Tab goes through all figures in order, and Shift+Tab back`, () => {
      const analysis = read(write(written(recipe, new Map())));
      const there = walked(analysis, 0, 'next');
      assert.equal(there.length, figuresOf(recipe).length);
      assert.deepEqual(
        there,
        there.toSorted((one, other) => one - other),
      );
      assert.deepEqual(walked(analysis, analysis.text.length, 'previous'), there.toReversed());
    });

/** A frame moves its bars with what is typed: that is no key alone. */
const keyed = Object.entries(writings).filter(([writing]) => !writing.startsWith('a frame'));

keyed.forEach(([writing, write], of) => {
  const recipe = reports[of % 2] ?? assert.fail(); // each edition in half of them: it is a long way
  test(`${writing} of the edition of ${recipe.edition} typed from Tab to Tab is the report`, () => {
    const due = new Map(figuresOf(recipe).map(({ slot, text }) => [slot, text]));
    let analysis = read(write(written(recipe, new Map())));
    for (let at = 0, nth = 0; nth < due.size; nth++) {
      const place = neighbourFigure(analysis, at, 'next') ?? assert.fail();
      assert.ok(place.start > at, 'it comes round before all is filled in');
      const { cell } = figureAt(analysis, place.start) ?? assert.fail('Tab led to no figure');
      const figure = due.get(cell.slot) ?? assert.fail();
      if (cell.text === '') {
        assert.equal(analysis.text.slice(place.start, place.end).trim(), '');
        analysis = read(changed(analysis.text, [{ range: place, newText: figure }]), analysis);
      } else assert.equal(cell.text, figure);
      at = place.start;
      const { text, lines } = analysis;
      const edits = asWritten(text, lines, whatFollows(analysis, at)?.changes ?? []);
      assert.ok(
        edits.every(({ newText }) => /^\d+$/.test(newText)),
        'Tab puts in nothing but totals',
      );
      if (edits.length > 0) analysis = read(changed(text, edits), analysis);
    }
    const cells = tablesOf(analysis).flatMap((table) => table.cells.flatMap((cell) => cell ?? []));
    assert.deepEqual(
      cells.map(({ slot, text }) => [slot.row.key, slot.column.key, text]),
      cells.map(({ slot }) => [slot.row.key, slot.column.key, due.get(slot)]),
    );
    assert.equal(cells.length, due.size);
  });
});
