/** Drafts for the properties of reading: whole ones, and ones to which something has happened. */
import fc from 'fast-check';
import { analyse } from '../support/analyse.ts';
import { damages, type DamageName } from '../support/damage/index.ts';
import { picker } from '../support/damage/damage.ts';
import type { Draft } from '../support/generate/draft.ts';
import type { NotationKind } from '../support/generate/notations/index.ts';
import { recipes, type Recipe } from '../support/generate/recipe.ts';
import { writeReports } from '../support/generate/report.ts';
import { compare, type Comparison } from './compare.ts';

/** A draft to be generated: data only, so that it can be printed and made smaller. */
export interface Case {
  readonly recipes: readonly Recipe[];
  readonly damages: readonly { readonly name: DamageName; readonly choices: readonly number[] }[];
}

/** Drafts as they were written, now and then of two reports. */
export function wholeCases(kinds: readonly NotationKind[]): fc.Arbitrary<Case> {
  const recipe = recipes(kinds);
  const some = fc.oneof({ weight: 9, arbitrary: fc.tuple(recipe) }, { weight: 1, arbitrary: fc.tuple(recipe, recipe) });
  return fc.record({ recipes: some, damages: fc.constant([]) });
}

/** Drafts to which one or two of the operators have been applied. */
export function damagedCases(kinds: readonly NotationKind[], names: readonly DamageName[]): fc.Arbitrary<Case> {
  const choices = fc.array(fc.nat(9999), { maxLength: 6 });
  const damage = fc.record({ name: fc.constantFrom(...names), choices });
  return fc.record({
    recipes: fc.tuple(recipes(kinds)),
    damages: fc.array(damage, { minLength: 1, maxLength: 2 }),
  });
}

/** The draft of a case. */
export function draftOf(each: Case): Draft {
  return each.damages.reduce(
    (draft, { name, choices }) => damages[name](draft, picker(choices)),
    writeReports(each.recipes),
  );
}

/** Reads a draft and compares. */
export function reading(draft: Draft): Comparison {
  return compare(draft, analyse(draft.text, { edition: 'auto', markup: draft.markup }));
}
