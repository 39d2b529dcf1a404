/** Whole reports: title, six sections with their tables, and where everything stands. */
import { disclosure } from '../../../server/src/kinds/disclosure/index.ts';
import { formOf, type StatutorySection } from '../../../server/src/kinds/kind.ts';
import { shiftTable, type Draft, type DraftHeading, type DraftReport, type DraftTable } from './draft.ts';
import { tableFigures, withSubtotals } from './figures.ts';
import { headingOf, headingWays, titleWays } from './headings.ts';
import { labelWays } from './labels.ts';
import { layoutOf, mapLayout, type Layout } from './layout.ts';
import { blankWays, numeralWays } from './numerals.ts';
import { pageMedium, textMedium, type Medium } from './medium.ts';
import { preamble, proseOf } from './prose.ts';
import type { Recipe } from './recipe.ts';

/** A file of one or several reports. */
export function writeReports(recipes: readonly Recipe[]): Draft {
  const [first, ...others] = recipes;
  if (first && others.length === 0 && isPage(first)) return writePage(first);
  const scribe = new Scribe();
  const reports = recipes.map((recipe) =>
    scribe.report(recipe, textMedium(recipe.airy, headingWays[recipe.headings].around)),
  );
  return { text: scribe.text, markup: 'text', reports };
}

function isPage({ page, notations }: Recipe): boolean {
  return page && Object.values(notations).every((notation) => notation.name === 'html');
}

function writePage(recipe: Recipe): Draft {
  const scribe = new Scribe();
  scribe.text = pageMedium.head;
  const reports = [scribe.report(recipe, pageMedium)];
  scribe.text += pageMedium.foot;
  return { text: scribe.text, markup: 'html', reports };
}

/** The layout of a section's table with the recipe's ways of writing; undefined where the edition has none there. */
export function layoutIn(recipe: Recipe, section: StatutorySection): Layout | undefined {
  const form = formOf(disclosure, section.form ?? '', recipe.edition);
  if (!form) return undefined;
  const figures = tableFigures(recipe.figures, form.name);
  const layout = layoutOf(form, form.name === 'requests' ? withSubtotals(form, figures, recipe.subtotals) : figures);
  return mapLayout(layout, (cell, nth) => {
    if (cell.role !== 'figure') return labelWays[recipe.labels](cell.text, nth);
    if (cell.text === '0') return blankWays[recipe.blanks](nth);
    return numeralWays[recipe.numerals](cell.text, nth, cell.slot?.column.kind ?? 'count');
  });
}

/** Writes reports one after another. */
class Scribe {
  text = '';

  report(recipe: Recipe, medium: Medium): DraftReport {
    const start = this.text.length;
    const { edition, year, organisation } = recipe;
    for (const line of titleWays[recipe.title](organisation, year).split('\n')) this.#line(medium.title, line);
    this.#line(medium.paragraph, preamble);
    const headings: DraftHeading[] = [];
    const tables: DraftTable[] = [];
    for (const section of disclosure.sections) {
      headings.push(this.#heading(section.number, recipe, medium));
      for (const line of proseOf(section.number, recipe)) this.#line(medium.paragraph, line);
      const table = this.#table(recipe, section);
      if (table) tables.push(table);
    }
    return { edition, year, organisation, headings, tables, range: { start, end: this.text.length } };
  }

  #line([before, after]: readonly [string, string], text: string): void {
    this.text += before + text + after;
  }

  #heading(number: number, recipe: Recipe, medium: Medium): DraftHeading {
    const title = headingOf(number, recipe.wordings[number - 1] ?? 0, recipe.headings);
    const start = this.text.length + medium.heading[0].length;
    this.#line(medium.heading, title);
    return { number, title, range: { start, end: start + title.length } };
  }

  #table(recipe: Recipe, section: StatutorySection): DraftTable | undefined {
    const layout = layoutIn(recipe, section);
    const notation = layout && recipe.notations[layout.form.name];
    if (!layout || !notation) return undefined;
    const { text, table } = notation.write(layout);
    const placed = shiftTable(table, this.text.length);
    this.text += text + (recipe.airy ? '\n' : '');
    return placed;
  }
}
