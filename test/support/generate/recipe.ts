/** What is free in a generated report. */
import fc from 'fast-check';
import type { Edition, FormName } from '../../../server/src/forms/schema.ts';
import { formNames } from '../forms.ts';
import { figuresOf, type Figures, type SubtotalChoice } from './figures.ts';
import { labelWays, type LabelWay } from './labels.ts';
import { headingWays, titleWays, type HeadingWay, type TitleWay } from './headings.ts';
import { notations, type NotationKind } from './notations/index.ts';
import type { ChosenNotation } from './notations/writer.ts';
import { blankWays, numeralWays, type BlankWay, type NumeralWay } from './numerals.ts';

/** A report is a function of its recipe. */
export interface Recipe {
  readonly edition: Edition;
  readonly year: number;
  readonly organisation: string;
  readonly title: TitleWay;
  readonly headings: HeadingWay;
  /** Which wording of its heading each section takes; 0 is the official one. */
  readonly wordings: readonly number[];
  readonly labels: LabelWay;
  readonly numerals: NumeralWay;
  readonly blanks: BlankWay;
  readonly figures: Figures;
  readonly notations: Readonly<Record<FormName, ChosenNotation>>;
  readonly subtotals: SubtotalChoice;
  /** Whether an empty line separates headings, paragraphs and tables. */
  readonly airy: boolean;
  /** Whether section one holds a table that is none of the three. */
  readonly aside: boolean;
  /** Whether it is a saved web page, where all its tables are in HTML. */
  readonly page: boolean;
}

const names = ['云溪市人民政府', '青禾县', '柳溪街道办事处', '江州省统计局', '东湖市松岭区人民政府'];

const seldom = fc.nat(5).map((nth) => nth === 5);

/** Reports of either edition in notations of those kinds, one for all tables or one for each. */
export function recipes(kinds: readonly NotationKind[]): fc.Arbitrary<Recipe> {
  return fc.constantFrom<Edition>('2021', '2019').chain((edition) =>
    fc.record({
      edition: fc.constant(edition),
      year: edition === '2021' ? fc.integer({ min: 2021, max: 2024 }) : fc.constantFrom(2019, 2020),
      organisation: fc.constantFrom(...names),
      title: keyOf(titleWays),
      headings: keyOf(headingWays),
      wordings: fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
      labels: mostly('official', labelWays),
      numerals: mostly('plain', numeralWays),
      blanks: mostly('zero', blankWays),
      figures: figuresOf(edition),
      notations: tableNotations(kinds),
      subtotals: fc.record({ rows: seldom, columns: seldom }),
      airy: fc.boolean(),
      aside: seldom,
      page: fc.boolean(),
    }),
  );
}

function tableNotations(kinds: readonly NotationKind[]): fc.Arbitrary<Record<FormName, ChosenNotation>> {
  const notation = fc.constantFrom(...kinds).chain((kind) => notations[kind]);
  const each = (of: (form: FormName) => fc.Arbitrary<ChosenNotation>) =>
    Object.fromEntries(formNames.map((form) => [form, of(form)])) as Record<FormName, fc.Arbitrary<ChosenNotation>>;
  const same = notation.chain((one) => fc.record(each(() => fc.constant(one))));
  return fc.oneof(same, fc.record(each(() => notation)));
}

function keyOf<Key extends string>(record: Readonly<Record<Key, unknown>>): fc.Arbitrary<Key> {
  return fc.constantFrom(...(Object.keys(record) as Key[]));
}

/** Half of the time the usual way, so that not everything varies at once. */
function mostly<Key extends string>(usual: NoInfer<Key>, ways: Readonly<Record<Key, unknown>>): fc.Arbitrary<Key> {
  return fc.oneof(fc.constant(usual), keyOf(ways));
}
