/**
 * The kinds of reports that the samples describe, read in every notation and after every damage: nothing in the engine
 * was written for them, and what holds for the yearly report holds for them.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Form } from '../../server/src/forms/form.ts';
import { latestEdition, type ReportKind } from '../../server/src/kinds/kind.ts';
import { analyse } from '../../server/src/workspace/analysis.ts';
import { conclude } from '../../server/src/workspace/conclude.ts';
import { damages, type DamageName } from '../support/damage/index.ts';
import { picker } from '../support/damage/damage.ts';
import { figuresIn, shiftTable, tablesOf, withFates, type Draft } from '../support/generate/draft.ts';
import type { FormFigures } from '../support/generate/figures.ts';
import { layoutOf } from '../support/generate/layout.ts';
import { notations, type NotationKind } from '../support/generate/notations/index.ts';
import type { ChosenNotation } from '../support/generate/notations/writer.ts';
import { tiedFigures } from '../support/generate/tied.ts';
import { kinds } from '../support/analyse.ts';
import { describedKinds } from '../support/describedKinds.ts';
import { compare, type Miss } from '../properties/compare.ts';

const seed = 20_240_131;

/** A report of one table in that notation. */
function draftOf(kind: ReportKind, form: Form, figures: FormFigures, notation: ChosenNotation): Draft {
  const organisation = '某市审计局';
  const title = `${organisation}2024年${kind.title.zh}\n\n`;
  const { text, table } = notation.write(layoutOf(form, figures));
  const range = { start: 0, end: title.length + text.length };
  const tables = [shiftTable(table, title.length)];
  const report = { edition: latestEdition(kind), year: 2024, organisation, headings: [], tables, range };
  const draft: Draft = { text: title + text, markup: 'text', reports: [report] };
  // Where words stand among figures without marks between them, none need be told from a label.
  const words = tablesOf(draft)
    .flatMap(({ rows }) => rows.flatMap(figuresIn))
    .filter(({ slot }) => slot?.value.kind === 'words');
  return withFates(draft, ['may', words]);
}

/** What was not read as it should; words that were not read are no loss. */
function missesIn(draft: Draft, kind: ReportKind): Miss[] {
  const options = { kinds: [...kinds, kind], edition: 'auto', markup: draft.markup } as const;
  return [...compare(draft, conclude(analyse(draft.text, options), { grades: {} })).misses];
}

interface Case {
  readonly figures: FormFigures;
  readonly notation: ChosenNotation;
  readonly choices: readonly number[];
}

function cases(form: Form, kind: NotationKind): fc.Arbitrary<Case> {
  return fc.record({
    figures: tiedFigures(form),
    notation: notations[kind],
    choices: fc.array(fc.nat(9999), { maxLength: 6 }),
  });
}

function assertNone(
  kind: ReportKind,
  notation: NotationKind,
  runs: number,
  missed: (draft: Draft) => Miss[],
  change?: DamageName,
): void {
  const [form] = kind.forms;
  assert.ok(form);
  fc.assert(
    fc.property(cases(form, notation), (each) => {
      const whole = draftOf(kind, form, each.figures, each.notation);
      const draft = change ? damages[change](whole, picker(each.choices)) : whole;
      const misses = missed(draft);
      assert.ok(misses.length === 0, `${JSON.stringify(misses.slice(0, 5))}\n${draft.text}`);
    }),
    { numRuns: runs, seed, interruptAfterTimeLimit: 20_000 },
  );
}

const marked: readonly NotationKind[] = ['pipe', 'tsv', 'csv', 'html', 'grid'];

for (const kind of describedKinds) {
  for (const notation of marked)
    test(`${kind.title.zh} in ${notation} is read exactly, and nothing is told of what ties`, () => {
      assertNone(kind, notation, 6, (draft) => missesIn(draft, kind));
    });
  for (const notation of Object.keys(notations) as NotationKind[])
    test(`no figure of ${kind.title.zh} in ${notation} stands under a wrong key`, () => {
      const wrong = (draft: Draft) =>
        missesIn(draft, kind).filter((miss) => miss.kind === 'wrong' || miss.kind === 'alarm');
      assertNone(kind, notation, 6, wrong);
    });
  for (const damage of Object.keys(damages) as DamageName[])
    test(`nothing of ${kind.title.zh} is misread after ${damage}`, () => {
      const wrong = (draft: Draft) => missesIn(draft, kind).filter((miss) => miss.kind === 'wrong');
      for (const notation of ['pipe', 'html', 'vertical', 'spaced'] as const)
        assertNone(kind, notation, 2, wrong, damage);
    });
}
