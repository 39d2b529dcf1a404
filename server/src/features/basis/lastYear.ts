import type { CheckedReport } from '../../check/finding.ts';
import type { Form, Slot } from '../../forms/form.ts';
import type { Decimal } from '../../text/decimal.ts';

/** What last year's report says of a place. */
export interface LastYearFigures {
  /** In the same place; undefined where it is not known. */
  readonly same: Decimal | undefined;
  /** What was carried forward into it, for a figure that is carried in. */
  readonly carriedOut: Decimal | undefined;
}

/** What last year's report states in the place of the form; neither where that report or its form cannot be held against. */
export function lastYearAt({ row, column }: Slot, form: Form, { beside }: CheckedReport): LastYearFigures {
  const previous = beside?.previous;
  if (!previous || !(form.comparable || previous.editionOf(form.name) === form.edition))
    return { same: undefined, carriedOut: undefined };
  const figure = (key: string) => previous.figure(form.name, key, column.key)?.value;
  return {
    same: figure(row.key),
    carriedOut: form.carry?.in === row.key ? figure(form.carry.out) : undefined,
  };
}
