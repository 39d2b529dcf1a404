import type { CheckedReport } from '../../check/finding.ts';
import type { FarFigure } from '../../check/model/lookup.ts';
import { cellName } from '../../check/wording/name.ts';
import { reportName } from '../../check/wording/reportName.ts';
import type { Form, Slot } from '../../forms/form.ts';
import type { Wording } from '../../forms/schema.ts';

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

/** A figure of another report, with what it is called here. */
export interface FigureBehind extends FarFigure {
  readonly name: Wording;
}

/** The figures of other reports from which the one in the place follows: those of the year before that the form holds it against, and those of its offices. */
export function figuresBehind(slot: Slot, form: Form, report: CheckedReport): FigureBehind[] {
  const place = cellName(slot);
  const offices = officeFigures(slot, form, report).map((figure) => ({
    ...figure,
    name: { zh: `${figure.organisation} · ${place.zh}`, en: `${figure.organisation}: ${place.en}` },
  }));
  return [...yearBefore(slot, form, report), ...offices];
}

function yearBefore(slot: Slot, form: Form, { beside }: CheckedReport): FigureBehind[] {
  const previous = beside?.previous;
  if (!previous || !(form.comparable || previous.editionOf(form.name) === form.edition)) return [];
  const terms = form.comparisons.filter(({ at, id }) => at === slot && id !== undefined).flatMap((one) => one.terms);
  const slots = new Set(terms.filter((term) => term.previous).map((term) => term.slot));
  const report = reportName(previous);
  return [...slots].flatMap((far) => {
    const figure = previous.figure(form.name, far.row.key, far.column.key);
    const place = cellName(far);
    return figure ? [{ ...figure, name: { zh: `${report.zh} · ${place.zh}`, en: `${report.en}: ${place.en}` } }] : [];
  });
}
