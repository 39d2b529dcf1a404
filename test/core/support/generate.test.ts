import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formOf } from '../../support/forms.ts';
import { picker } from '../../support/damage/damage.ts';
import { damages } from '../../support/damage/index.ts';
import { figuresIn, revise, tablesOf, type Draft } from '../../support/generate/draft.ts';
import { figuresOf, withSubtotals } from '../../support/generate/figures.ts';
import { notations, type NotationKind } from '../../support/generate/notations/index.ts';
import { recipes } from '../../support/generate/recipe.ts';
import { writeReports } from '../../support/generate/report.ts';

const runs = { numRuns: 15, seed: 20 };
const kinds = Object.keys(notations) as NotationKind[];

test('generated figures tie in every relation', () => {
  const form = formOf('requests', '2021');
  fc.assert(
    fc.property(figuresOf('2021'), ({ requests }) => {
      const figures = withSubtotals(form, requests, { rows: true, columns: true });
      for (const { id, left, right } of [...form.relations, ...form.extraRelations]) {
        const sum = (slots: typeof left) =>
          slots.reduce((total, { row, column }) => total + Number(figures[row.key]?.[column.key]), 0);
        assert.equal(sum(left), sum(right), id);
      }
    }),
    runs,
  );
});

/** That every place holds what is expected in it. */
function assertPlaces(draft: Draft): void {
  for (const cell of tablesOf(draft).flatMap((table) => table.rows.flatMap(figuresIn))) {
    const written = draft.text.slice(cell.range.start, cell.range.end);
    if (cell.fate === 'gone') continue;
    if (cell.text === '') assert.match(written, /^(\s|&nbsp;|&#160;|<\/?[a-z:]+>)*$/);
    else assert.equal(written, cell.text);
  }
}

test('a written figure stands where it is said to stand', () => {
  fc.assert(
    fc.property(recipes(kinds), (recipe) => {
      const draft = writeReports([recipe]);
      assertPlaces(draft);
      for (const { title, range } of draft.reports[0]?.headings ?? [])
        assert.equal(draft.text.slice(range.start, range.end), title);
    }),
    runs,
  );
});

for (const [name, damage] of Object.entries(damages))
  test(`places stay right: ${name}`, () => {
    let changed = 0;
    fc.assert(
      fc.property(recipes(kinds), fc.array(fc.nat(999), { maxLength: 6 }), (recipe, choices) => {
        const draft = writeReports([recipe]);
        const damaged = damage(draft, picker(choices));
        if (damaged.text !== draft.text) changed++;
        assertPlaces(damaged);
      }),
      runs,
    );
    assert.ok(changed > 0, 'no draft gave occasion');
  });

test('an edit moves what stands behind it and cuts what it reaches into', () => {
  const recipe = fc.sample(recipes(['tsv']), { numRuns: 1, seed: 3 });
  const draft = writeReports(recipe);
  const cell = tablesOf(draft)[0]?.rows.flatMap(figuresIn)[0];
  assert.ok(cell);
  const moved = revise(draft, [
    { start: 0, end: 2, newText: 'x' },
    { start: cell.range.end, end: cell.range.end, newText: '号' },
  ]);
  const after = tablesOf(moved)[0]?.rows.flatMap(figuresIn)[0];
  assert.deepEqual(after?.range, { start: cell.range.start - 1, end: cell.range.end - 1 });
});
