/** What the form promises: form and text never differ, and an edit in the form changes what it names and nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toText } from '../../server/src/text/decimal.ts';
import type { TextChange } from '../../server/src/text/change.ts';
import { editForm } from '../../server/src/features/form/edit.ts';
import { typedFigure } from '../../server/src/features/form/typed.ts';
import { disclosure } from '../../server/src/kinds/disclosure/index.ts';
import { reportTemplate } from '../../server/src/kinds/template.ts';
import { analyseAfresh, type Analysis } from '../support/analyse.ts';
import { figuresShown, type Shown } from '../support/formed.ts';
import { recipes, type Recipe } from '../support/generate/recipe.ts';
import { draftOf, wholeCases } from './cases.ts';
import { changed } from './kept.ts';
import { notationKinds } from './rates.ts';

const seed = 20_240_131;
/** Sequences of edits in each notation; `GOUJI_FORM_RUNS` for long runs. */
const numRuns = Number(process.env['GOUJI_FORM_RUNS'] ?? 10);
const writing = { edition: 'auto' } as const;

/** Something keyed in: into which of the figures, and what. */
const edits = fc.array(
  fc.record({
    nth: fc.nat(9999),
    text: fc.oneof(fc.nat(9).map(String), fc.nat(99_999).map(String), fc.constantFrom('', '/', '１２', '1,234', 'x')),
  }),
  { minLength: 1, maxLength: 6 },
);

const keyOf = ({ at }: Shown) => `${at.report}/${at.form}/${at.nth}/${at.slot}`;

/** What the form shows at every place, and whether a figure stands there, as one text each. */
function shown(analysis: Analysis): Map<string, string> {
  return new Map(figuresShown(analysis).map((one) => [keyOf(one), `${one.text} ${one.figure.state}`]));
}

/** Whether a place shows what was keyed into it: the same number or mark. A unit that stood there stays. */
function shows(analysis: Analysis, key: string, typed: string): boolean {
  const found = figuresShown(analysis).find((one) => keyOf(one) === key);
  const [is, meant] = [typedFigure(found?.text ?? ''), typedFigure(typed)];
  const value = (one: typeof is) => (one?.figure.state === 'number' ? toText(one.figure.value) : one?.figure.state);
  return value(is) === value(meant);
}

/** The changes that take the others back. */
function undoing(text: string, changes: readonly TextChange[]): TextChange[] {
  let grown = 0;
  return changes
    .toSorted((one, other) => one.range.start - other.range.start)
    .map(({ range: { start, end }, newText }) => {
      const place = { start: start + grown, end: start + grown + newText.length };
      grown += newText.length - (end - start);
      return { range: place, newText: text.slice(start, end) };
    });
}

for (const kind of notationKinds)
  test(`in ${kind}, an edit in the form changes one figure and nothing else, and undo brings everything back`, () => {
    const cases = fc.record({ each: wholeCases([kind]), keyed: edits });
    fc.assert(
      fc.property(cases, ({ each, keyed }) => {
        const { text, markup } = draftOf(each);
        const read = (now: string) => analyseAfresh(now, { edition: 'auto', markup });
        let now = text;
        for (const { nth, text: typed } of keyed) {
          const analysis = read(now);
          const figures = figuresShown(analysis);
          const at = figures[nth % Math.max(1, figures.length)];
          if (!at) continue;
          const edit = editForm(analysis, [{ kind: 'figure', at: at.at, text: typed }], writing);
          if ('refused' in edit) continue;
          const after = changed(analysis.text, edit.changes);
          const reread = read(after);
          const [before, behind] = [shown(analysis), shown(reread)];
          assert.ok(shows(reread, keyOf(at), typed), `${keyOf(at)} ${typed}`);
          for (const all of [before, behind]) all.delete(keyOf(at));
          if (at.figure.state !== 'absent') assert.deepEqual(behind, before);
          assert.equal(changed(after, undoing(now, edit.changes)), now);
          now = after;
        }
      }),
      { numRuns, seed, interruptAfterTimeLimit: 30_000 },
    );
  });

/** The template of the recipe's report with those of its figures. */
function written({ edition, year, organisation, figures }: Recipe, filled: boolean): string {
  const forms = disclosure.forms.filter((form) => form.edition === edition);
  return reportTemplate(disclosure, edition, {
    year: `${year}`,
    organisation,
    text: () => '',
    figure: (_, slot) => {
      const form = slot && forms.find(({ slots }) => slots[slot.index] === slot);
      const own = form && figures[form.name];
      return filled && slot ? (own?.[slot.row.key]?.[slot.column.key] ?? '') : '';
    },
  }).join('\n');
}

for (const edition of ['2019', '2021'] as const)
  test(`a report of ${edition} keyed in figure by figure is the one meant, all else as it was`, () => {
    const [recipe] = fc.sample(
      recipes(['pipe']).filter((one) => one.edition === edition),
      { numRuns: 1, seed },
    );
    assert.ok(recipe);
    const read = (text: string) => analyseAfresh(text, { edition: 'auto', markup: 'text' });
    const meant = new Map(figuresShown(read(written(recipe, true))).map((one) => [keyOf(one), one.text]));
    let now = written(recipe, false);
    for (const one of figuresShown(read(now))) {
      const edit = editForm(read(now), [{ kind: 'figure', at: one.at, text: meant.get(keyOf(one)) ?? '' }], writing);
      assert.ok('changes' in edit, keyOf(one));
      now = changed(now, edit.changes);
    }
    assert.equal(now, written(recipe, true));
  });
