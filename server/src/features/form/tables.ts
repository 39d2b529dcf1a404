import type { CheckedReport, Finding } from '../../check/finding.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import { relationName } from '../../check/wording/name.ts';
import { layoutOf, printedRows, type Layout } from '../../forms/layout.ts';
import type { Form, Slot } from '../../forms/form.ts';
import { magnitude, toText } from '../../text/decimal.ts';
import { within } from '../../text/span.ts';
import { say } from '../basis/names.ts';
import { standingRows } from '../basis/standingRows.ts';
import { ofStructure, type Telling } from '../preview/preview.ts';
import { figureIn, figureToCome, unreadReason, type TableToCome } from './figures.ts';
import type { KeyedCell, FormFigure, FormSum, FormTable } from './view.ts';

/** Which of the report's tables of its form a table is. */
export function nthOf({ tables }: CheckedReport, judged: JudgedTable): number {
  return tables.filter(({ table }) => table.form.name === judged.table.form.name).indexOf(judged);
}

/** A table of the draft to be keyed in; `faults` are the findings that something is wrong. */
export function tableIn<R>(
  judged: JudgedTable,
  report: CheckedReport,
  faults: readonly Finding[],
  telling: Telling<R>,
): FormTable<R> {
  const { form, span } = judged.table;
  const ofFigures = faults.filter(({ code }) => !ofStructure.has(code));
  const ofTable = faults.filter((found) => ofStructure.has(found.code) && within(found.span, span));
  return {
    ...headOf(form, nthOf(report, judged), telling),
    standing: true,
    rows: rowsOf(layoutOf(form, standingRows(judged.table)), (slot) => ({
      text: judged.table.cells[slot.index]?.text ?? '',
      figure: figureIn(slot, judged, report, ofFigures, telling),
    })),
    sums: sumsOf(judged, telling),
    problems: ofTable.map((found) => ({
      reason: say(found.message, telling.language),
      range: telling.toRange(found.span),
    })),
  };
}

/** A table that the draft lacks, all blank; one that was not read stands, and is locked. */
export function tableToCome<R>(table: TableToCome, report: CheckedReport, telling: Telling<R>): FormTable<R> {
  const { form, unread } = table;
  return {
    ...headOf(form, 0, telling),
    standing: unread !== undefined,
    rows: rowsOf(layoutOf(form, printedRows(form)), (slot) => ({
      text: '',
      figure: figureToCome(slot, report, table, telling),
    })),
    sums: [],
    problems: unread ? [{ reason: say(unreadReason, telling.language), range: telling.toRange(unread) }] : [],
  };
}

function headOf<R>(form: Form, nth: number, { language }: Telling<R>) {
  return { part: 'table' as const, form: form.name, nth, title: say(form.title, language) };
}

function rowsOf<R>(
  { rows }: Layout,
  filled: (slot: Slot) => { text: string; figure: FormFigure<R> },
): KeyedCell<R>[][] {
  return rows.map((row) =>
    row.map(({ role, text, slot, columnSpan, rowSpan }) => ({
      role,
      columnSpan,
      rowSpan,
      ...(slot ? filled(slot) : { text }),
    })),
  );
}

function sumsOf<R>({ judgements }: JudgedTable, { language }: Telling<R>): FormSum[] {
  return judgements.map(({ relation, verdict, difference }) => ({
    name: say(relationName(relation), language),
    verdict,
    left: relation.left.map(({ index }) => index),
    right: relation.right.map(({ index }) => index),
    stated: relation.stated.index,
    difference: toText(magnitude(difference)),
  }));
}
