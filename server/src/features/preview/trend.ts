import { cellAt, numberIn } from '../../bind/table.ts';
import type { OtherReport } from '../../check/model/lookup.ts';
import type { CheckedReport } from '../../check/finding.ts';
import { toText, type Decimal } from '../../text/decimal.ts';

/** The applications of one year; null where the figure is not known. */
export interface YearFigures {
  readonly year: number;
  readonly received: number | null;
  readonly handled: number | null;
  readonly carriedOut: number | null;
}

/** The applications of the report's year and of the years before, oldest first; empty where no other year is known. */
export function trendOf(report: CheckedReport, before: readonly OtherReport[]): YearFigures[] {
  const requests = report.tables.find(({ table }) => table.form.name === 'requests')?.table;
  if (!requests || report.year === undefined || before.length === 0) return [];
  const own = yearOf(report.year, (row) => numberIn(cellAt(requests, row, 'total')));
  const others = before.flatMap((other) =>
    other.year === undefined ? [] : [yearOf(other.year, (row) => other.figure('requests', row, 'total')?.value)],
  );
  return [own, ...others].toSorted((one, other) => one.year - other.year);
}

function yearOf(year: number, find: (row: string) => Decimal | undefined): YearFigures {
  const count = (row: string) => {
    const value = find(row);
    return value ? Number(toText(value)) : null;
  };
  return { year, received: count('1'), handled: count('3.7'), carriedOut: count('4') };
}
