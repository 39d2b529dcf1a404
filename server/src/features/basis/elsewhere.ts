import type { CheckedReport } from '../../check/finding.ts';
import type { FarFigure } from '../../check/model/lookup.ts';
import type { Form, Slot } from '../../forms/form.ts';

/** A figure of an office under the report's, with its name. */
export interface OfficeFigure extends FarFigure {
  readonly organisation: string;
}

/** The same figure in the report of each office whose sum it should be; empty where one is not known, or not summed. */
export function officeFigures({ row, column }: Slot, form: Form, { beside }: CheckedReport): OfficeFigure[] {
  if (!row.summed) return [];
  const parts = beside?.parts ?? [];
  const figures = parts.flatMap(({ organisation, report }) => {
    if (!report || (!form.comparable && report.editionOf(form.name) !== form.edition)) return [];
    const figure = report.figure(form.name, row.key, column.key);
    return figure ? [{ ...figure, organisation }] : [];
  });
  return figures.length === parts.length ? figures : [];
}

/** The figures of other reports from which the one in the place follows: what last year carried out, and those of its offices. */
export function figuresBehind(slot: Slot, form: Form, report: CheckedReport): FarFigure[] {
  const { carry, name } = form;
  const isCarriedIn = carry !== undefined && carry.in === slot.row.key;
  const carried = isCarriedIn ? report.beside?.previous?.figure(name, carry.out, slot.column.key) : undefined;
  return [...(carried ? [carried] : []), ...officeFigures(slot, form, report)];
}
