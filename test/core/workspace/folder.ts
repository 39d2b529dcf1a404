/** Folders of generated reports that tie with each other, and where each of their figures stands. */
import fc from 'fast-check';
import type { Edition, FormName } from '../../../server/src/forms/schema.ts';
import { formNames } from '../../support/forms.ts';
import { figuresIn, tablesOf, type Draft } from '../../support/generate/draft.ts';
import { tableFigures, type Figures, type FormFigures } from '../../support/generate/figures.ts';
import { notations } from '../../support/generate/notations/index.ts';
import type { ChosenNotation } from '../../support/generate/notations/writer.ts';
import type { Recipe } from '../../support/generate/recipe.ts';
import { writeReports } from '../../support/generate/report.ts';

/** A report of the folder before it is written. */
export interface Sheet {
  readonly path: string;
  readonly organisation: string;
  readonly year: number;
  readonly edition: Edition;
  readonly figures: Figures;
}

/** A figure that somebody mistyped. */
export interface Break {
  readonly sheet: number;
  readonly form: FormName;
  /** Which of the form's figures, counted round and round. */
  readonly nth: number;
  readonly value: number;
}

export const breaks = (sheets: number): fc.Arbitrary<Break[]> =>
  fc.array(
    fc.record({
      sheet: fc.nat(sheets - 1),
      form: fc.constantFrom(...formNames),
      nth: fc.nat(200),
      value: fc.nat(30),
    }),
    { maxLength: 3 },
  );

/** Notations in which every figure is read whatever stands around it. */
export const anyNotation = fc
  .constantFrom('pipe' as const, 'tsv' as const, 'vertical' as const, 'html' as const)
  .chain((kind): fc.Arbitrary<ChosenNotation> => notations[kind]);

/** The sheets with the figures mistyped. */
export function broken(sheets: readonly Sheet[], all: readonly Break[]): Sheet[] {
  return sheets.map((sheet, index) => {
    const own = all.filter((one) => one.sheet === index);
    return { ...sheet, figures: own.reduce((figures, one) => mistyped(figures, one), sheet.figures) };
  });
}

function mistyped(figures: Figures, { form, nth, value }: Break): Figures {
  const table = tableFigures(figures, form);
  const places = Object.entries(table).flatMap(([row, cells]) =>
    Object.keys(cells).map((column) => [row, column] as const),
  );
  const [row, column = ''] = places[nth % places.length] ?? [];
  if (row === undefined) return figures;
  const rows = { ...table, [row]: { ...table[row], [column]: `${value}` } };
  return { ...figures, [form]: rows };
}

/** A sheet with its text. */
export interface WrittenSheet extends Sheet {
  readonly draft: Draft;
}

/** Writes a sheet as plainly as may be. */
export function written(sheet: Sheet, notation: ChosenNotation): WrittenSheet {
  const { edition, year, organisation, figures } = sheet;
  const recipe: Recipe = {
    edition,
    year,
    organisation,
    figures,
    title: 'official',
    headings: 'markdown',
    wordings: [0, 0, 0, 0, 0, 0],
    labels: 'official',
    numerals: 'plain',
    blanks: 'zero',
    notations: Object.fromEntries(formNames.map((name) => [name, notation])),
    subtotals: { rows: false, columns: false },
    airy: true,
    aside: false,
    page: false,
  };
  return { ...sheet, draft: writeReports([recipe]) };
}

/** From the first to the last of some figures in a row, as `start-end`. */
export function stretch({ draft }: WrittenSheet, form: FormName, row: string, columns: readonly string[]): string {
  const cells = tablesOf(draft)
    .filter((table) => table.form.name === form)
    .flatMap((table) => table.rows.flatMap(figuresIn))
    .filter(({ slot }) => slot?.row.key === row && columns.includes(slot.column.key));
  return `${cells[0]?.range.start}-${cells.at(-1)?.range.end}`;
}

/** The number in a place; undefined where the table has no such place. */
export function numberAt(figures: FormFigures, row: string, column: string): number | undefined {
  const text = figures[row]?.[column];
  return text === undefined ? undefined : Number(text);
}
