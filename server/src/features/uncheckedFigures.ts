import { coverageOf } from '../check/coverage.ts';
import { cellName } from '../check/wording/name.ts';
import type { CheckedReport } from '../check/finding.ts';
import type { Language } from '../forms/schema.ts';
import type { Range } from '../text/span.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { say, valueText } from './basis/names.ts';

/** A figure in which a slip would go unseen, for no relation and no sentence holds it against anything. */
export interface UncheckedFigure<R> {
  /** The title of its table. */
  readonly table: string;
  /** Row and column in the words of the form. */
  readonly name: string;
  readonly value: string;
  readonly range: R;
}

/** How much of a document's tables is checked. */
export interface Unchecked<R> {
  /** How many figures the tables have, checked or not. */
  readonly figures: number;
  /** In the order of the text. */
  readonly unchecked: readonly UncheckedFigure<R>[];
}

/** The figures of all reports that nothing checks. */
export function uncheckedFigures(analysis: Analysis, language: Language): Unchecked<Range> {
  const parts = analysis.reports.map((report) => uncheckedIn(report, language));
  return {
    figures: parts.reduce((sum, { figures }) => sum + figures, 0),
    unchecked: parts
      .flatMap(({ unchecked }) => unchecked)
      .toSorted((one, other) => one.range.start - other.range.start),
  };
}

function uncheckedIn(report: CheckedReport, language: Language): Unchecked<Range> {
  const { figures, unprotected } = coverageOf(report);
  const titles = new Map(report.tables.map(({ table: { form } }) => [form.name, say(form.title, language)]));
  const unchecked = unprotected.map(({ form, cell }) => ({
    table: titles.get(form) ?? '',
    name: say(cellName(cell.slot), language),
    value: valueText(cell, language),
    range: cell.span,
  }));
  return { figures, unchecked };
}
