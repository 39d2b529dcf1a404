/**
 * Figures of one report that tie in every relation, as plain numerals. Sizes and sparseness follow
 * real reports: natural persons and businesses ask, most other columns and most refusals stay 0.
 */
import fc from 'fast-check';
import type { Form, FormColumn } from '../../../server/src/forms/form.ts';
import type { Edition, FormName } from '../../../server/src/forms/schema.ts';
import { formOf, forms } from '../forms.ts';
import { tiedFigures } from './tied.ts';

/** The texts of a table by row and column; only the rows and columns that stand in it. */
export type FormFigures = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** The tables whose figures are as in real reports; those of any other just tie. */
interface LifelikeFigures {
  readonly disclosure: FormFigures;
  readonly requests: FormFigures;
  readonly litigation: FormFigures;
}
/** The figures of the tables of one report, by the names of their forms. */
export type Figures = LifelikeFigures & Readonly<Record<string, FormFigures>>;

const nothing = fc.constant(0);
/** A count as small offices have it: mostly none, sometimes a handful. */
const rare = fc.oneof({ weight: 8, arbitrary: nothing }, { weight: 1, arbitrary: fc.nat(9) });
/** A count as busy offices have it. */
const common = fc.oneof(
  { weight: 3, arbitrary: nothing },
  { weight: 3, arbitrary: fc.nat(30) },
  { weight: 2, arbitrary: fc.nat(400) },
  { weight: 1, arbitrary: fc.nat(5000) },
);
const dense = fc.oneof(fc.nat(9), fc.nat(99), fc.nat(5000));

/** Figures of a report of that edition. */
export function figuresOf(edition: Edition): fc.Arbitrary<Figures> {
  const further = forms.filter((form) => form.edition === edition).map((form) => [form.name, tiedFigures(form)]);
  return fc.record({
    ...(Object.fromEntries(further) as Record<string, fc.Arbitrary<FormFigures>>),
    disclosure: disclosure(edition),
    requests: requests(edition),
    litigation: litigation(),
  });
}

/** The figures of a table; none where the report's edition does not have it. */
export function tableFigures(figures: Figures, form: FormName): FormFigures {
  return figures[form] ?? {};
}

/** How counts of a requests table are spread over its columns. */
const spreads = fc.constantFrom<Record<string, fc.Arbitrary<number>>>(
  { person: nothing },
  { person: rare },
  { person: common, company: rare },
  { person: common, company: common, charity: rare, legal: rare, other: rare },
  { person: dense, company: dense, research: dense, charity: dense, legal: dense, other: dense },
);

function requests(edition: Edition): fc.Arbitrary<FormFigures> {
  const [block] = formOf('requests', edition).blocks;
  const outcomes = (block?.rows ?? []).map((row) => row.key).filter((key) => /^3\.[1-6]/.test(key));
  const applicants = (block?.columns ?? []).map((column) => column.key).filter((key) => key !== 'total');
  const counts = spreads.chain((spread) => {
    const line = fc.record(Object.fromEntries(applicants.map((key) => [key, spread[key] ?? nothing])));
    return fc.record(Object.fromEntries(['2', '4', ...outcomes].map((key) => [key, line])));
  });
  return counts.map((rows) => tied(rows, outcomes, applicants));
}

type Counts = Record<string, Record<string, number>>;

/** Completes outcomes, carried-in and carried-out counts to a whole table that ties. */
function tied(rows: Counts, outcomes: readonly string[], applicants: readonly string[]): FormFigures {
  const count = (row: string, column: string) => rows[row]?.[column] ?? 0;
  const handled = (column: string) => outcomes.reduce((sum, row) => sum + count(row, column), 0);
  const columnOf = (column: string): Record<string, number> => {
    const all = handled(column) + count('4', column);
    const carriedIn = Math.min(count('2', column), all);
    const parts = Object.fromEntries(outcomes.map((row) => [row, count(row, column)]));
    return { '1': all - carriedIn, '2': carriedIn, ...parts, '3.7': handled(column), '4': count('4', column) };
  };
  const columns = Object.fromEntries(applicants.map((column) => [column, columnOf(column)]));
  return Object.fromEntries(
    ['1', '2', ...outcomes, '3.7', '4'].map((row) => {
      const cells = applicants.map((column) => [column, columns[column]?.[row] ?? 0] as const);
      const total = cells.reduce((sum, [, value]) => sum + value, 0);
      return [row, Object.fromEntries([...cells, ['total', total] as const].map(([key, value]) => [key, `${value}`]))];
    }),
  );
}

const blocks = ['review', 'direct', 'afterReview'];
const results = ['upheld', 'corrected', 'other', 'pending'];

function litigation(): fc.Arbitrary<FormFigures> {
  const counts = fc
    .constantFrom(nothing, rare, dense)
    .chain((count) => fc.array(count, { minLength: 12, maxLength: 12 }));
  return counts.map((values) => {
    const cells = blocks.flatMap((block, i) => {
      const parts = results.map((result, k) => [`${block}.${result}`, values[4 * i + k] ?? 0] as const);
      return [...parts, [`${block}.total`, parts.reduce((sum, [, value]) => sum + value, 0)] as const];
    });
    return { cases: Object.fromEntries(cells.map(([key, value]) => [key, `${value}`])) };
  });
}

/** Whether 行政检查 and 行政确认 stand for 其他对外管理服务事项, as in Beijing, or the one row does. */
const split = fc.boolean();

function disclosure(edition: Edition): fc.Arbitrary<FormFigures> {
  const form = formOf('disclosure', edition);
  return fc.tuple(split, fc.constantFrom(rare, common)).chain(([isSplit, count]) => {
    const rows = form.rows.filter((row) =>
      row.insteadOf.length > 0 ? !isSplit : isSplit || !['inspection', 'confirmation'].includes(row.key),
    );
    const lines = rows.map((row) => [row.key, lineOf(row.block.columns, count)] as const);
    return fc.record(Object.fromEntries(lines));
  });
}

function lineOf(columns: readonly FormColumn[], count: fc.Arbitrary<number>): fc.Arbitrary<Record<string, string>> {
  const values = fc.tuple(fc.array(count, { minLength: 3, maxLength: 3 }), fc.boolean(), amount);
  return values.map(([[first = 0, second = 0, third = 0], down, money]) => {
    const change = down ? -Math.min(first, second) : second;
    const byKey: Record<string, number | string> = {
      made: second,
      published: Math.min(second, third),
      repealed: Math.min(first, 9),
      inForce: second + third,
      previous: first,
      change: change === 0 ? 0 : change,
      decisions: third,
      projects: money === '0' ? 0 : first + 1,
      amount: money,
    };
    return Object.fromEntries(columns.map((column) => [column.key, `${byKey[column.key] ?? 0}`]));
  });
}

/** An amount in 万元: 0, or with four decimals. */
const amount = fc.oneof(
  nothing.map(() => '0'),
  fc.integer({ min: 1, max: 9_999_999_999 }).map((units) => (units / 10_000).toFixed(4)),
);

/** Which subtotals a local table adds. */
export interface SubtotalChoice {
  readonly rows: boolean;
  readonly columns: boolean;
}

/** The figures of a requests table with the subtotals that local tables add. */
export function withSubtotals(form: Form, figures: FormFigures, choice: SubtotalChoice): FormFigures {
  const columns = choice.columns ? form.extraColumns.map((extra) => extra.column.key) : [];
  const rows = choice.rows ? form.rows.filter((row) => row.subtotal).map((row) => row.key) : [];
  const wide = Object.entries(figures).map(([key, cells]) => {
    const organisations = applicants.reduce((sum, column) => sum + Number(cells[column]), 0);
    return [key, { ...cells, ...Object.fromEntries(columns.map((column) => [column, `${organisations}`])) }] as const;
  });
  return Object.fromEntries([...wide, ...rows.map((key) => [key, sumOf(wide, key)] as const)]);
}

const applicants = ['company', 'research', 'charity', 'legal', 'other'];

/** The sums of a group's items, column by column. */
function sumOf(rows: readonly (readonly [string, FormFigures[string]])[], group: string): FormFigures[string] {
  const items = rows.filter(([key]) => key.startsWith(`${group}.`)).map(([, cells]) => cells);
  const columns = Object.keys(items[0] ?? {});
  return Object.fromEntries(
    columns.map((column) => [column, `${items.reduce((sum, cells) => sum + Number(cells[column]), 0)}`]),
  );
}
