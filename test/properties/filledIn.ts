/** Templates with some figures of a correct report filled in, and the orders in which they may be. */
import fc from 'fast-check';
import { isFault } from '../../server/src/check/finding.ts';
import type { Slot } from '../../server/src/forms/form.ts';
import { disclosure } from '../../server/src/kinds/disclosure/index.ts';
import { reportTemplate } from '../../server/src/kinds/template.ts';
import { tableFigures } from '../support/generate/figures.ts';
import type { Analysis } from '../support/analyse.ts';
import { recipes, type Recipe } from '../support/generate/recipe.ts';

/** A figure of the report to be typed. */
interface Typed {
  readonly slot: Slot;
  readonly text: string;
}

/** The template with those of the figures typed. */
export function written({ edition, year, organisation }: Recipe, typed: ReadonlyMap<Slot, string>): string {
  const holes = {
    year: `${year}`,
    organisation,
    text: () => '',
    figure: (_: string, slot?: Slot) => typed.get(slot as Slot) ?? '',
  };
  return reportTemplate(disclosure, edition, holes).join('\n');
}

/** All figures of the report in the order of the form. */
export function figuresOf({ edition, figures }: Recipe): Typed[] {
  return disclosure.forms
    .filter((form) => form.edition === edition)
    .flatMap((form) =>
      form.slots.flatMap((slot) => {
        const own = tableFigures(figures, form.name);
        const text = own[slot.row.key]?.[slot.column.key];
        return text === undefined ? [] : [{ slot, text }];
      }),
    );
}

export const isTotal = ({ slot }: Typed) => /总计/.test(slot.row.label + slot.column.label);

/** The orders in which the figures may be typed. */
export const orders: Readonly<Record<string, (all: readonly Typed[], shuffled: readonly Typed[]) => readonly Typed[]>> =
  {
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

/** The messages of the errors and warnings. */
export function faultsIn({ reports }: Analysis): string[] {
  return reports.flatMap(({ findings }) => findings.filter(isFault).map(({ message }) => message.zh));
}

/** A report, the order of its figures shuffled, and how far it has been filled in, in thousandths. */
export const states = recipes(['pipe']).chain((recipe) => {
  const all = figuresOf(recipe);
  return fc.record({
    recipe: fc.constant(recipe),
    all: fc.constant(all),
    shuffled: fc.shuffledSubarray(all, { minLength: all.length }),
    progress: fc.integer({ min: 0, max: 1000 }),
  });
});
