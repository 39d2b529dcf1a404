import { cellAt, numberIn, type BoundTable } from '../../bind/table.ts';
import type { OtherReport } from '../../check/model/lookup.ts';
import type { Language } from '../../forms/schema.ts';
import { toText, type Decimal } from '../../text/decimal.ts';
import { say } from '../basis/names.ts';

/** The figures of one row over the years. */
export interface TrendSeries {
  readonly name: string;
  /** One for each year; null where the figure is not known. */
  readonly counts: readonly (number | null)[];
}

/** What a table counts over the years. */
export interface Trend {
  /** Oldest first. */
  readonly years: readonly number[];
  readonly series: readonly TrendSeries[];
}

/** What is known of one year: the figure in a place of the form. */
interface KnownYear {
  readonly year: number;
  figure(row: string, column: string): Decimal | undefined;
}

/** The trend of the form over the table's year and those before; undefined where the form has none or no other year is known. */
export function trendOf(
  table: BoundTable,
  year: number | undefined,
  before: readonly OtherReport[],
  language: Language,
): Trend | undefined {
  const { name: form, trend } = table.form;
  if (!trend || year === undefined || before.length === 0) return undefined;
  const own: KnownYear = { year, figure: (row, column) => numberIn(cellAt(table, row, column)) };
  const known = [own, ...before.flatMap((other) => yearOf(other, form))];
  known.sort((one, other) => one.year - other.year);
  const series = trend.series.map(({ row, name }) => ({
    name: say(name, language),
    counts: known.map((one) => countOf(one.figure(row, trend.column))),
  }));
  return { years: known.map((one) => one.year), series };
}

function yearOf(other: OtherReport, form: string): KnownYear[] {
  const { year } = other;
  return year === undefined ? [] : [{ year, figure: (row, column) => other.figure(form, row, column)?.value }];
}

function countOf(value: Decimal | undefined): number | null {
  return value ? Number(toText(value)) : null;
}
