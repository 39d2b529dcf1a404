import type { BoundTable } from '../../bind/table.ts';
import type { FormColumn, FormRow } from '../../forms/form.ts';
import { areRoundedAlike, equals, isZero, sum, toText } from '../../text/decimal.ts';
import { headOf } from './support/cells.ts';
import { finding, type Elsewhere, type Found, type Mismatch } from '../model/found.ts';
import type { FarFigure, OtherReport, PartReport } from '../model/lookup.ts';
import { columnName, quoted, rowName } from '../wording/name.ts';
import type { Report } from '../model/report.ts';
import { certainAt } from '../model/certain.ts';
import { asExpected, isAny, listed, spanOver, type Mismatches } from './support/mismatch.ts';
import type { NeighbourRule } from './rule.ts';

/**
 * A report that covers other offices states the sums of their figures. Judged only where each of
 * the declared parts has been found; otherwise those that are missing are named.
 */
export const rollUp = {
  code: 'roll-up',
  severity: 'warning',
  looksAt: 'neighbours',
  *check(report, { parts }) {
    if (parts.length === 0) return;
    const present = parts.flatMap(({ organisation, report }) => (report ? [{ organisation, report }] : []));
    if (present.length < parts.length) yield* missing(report, parts);
    else for (const { table } of report.tables) yield* sums(table, present);
  },
} as const satisfies NeighbourRule;

interface PresentPart extends PartReport {
  readonly report: OtherReport;
}

function* sums(table: BoundTable, parts: readonly PresentPart[]): Iterable<Found> {
  const { name, edition, comparable } = table.form;
  if (!comparable && parts.some(({ report }) => report.editionOf(name) !== edition)) return;
  for (const row of table.form.rows.filter(({ summed }) => summed)) {
    const compared = row.block.columns.flatMap((column) => compareSum(table, row, column, parts));
    if (isAny(compared)) yield notTheSum(table, row, compared);
  }
}

/** A figure that is not the sum of the parts' figures. */
interface WrongSum extends Mismatch {
  readonly terms: readonly Term[];
}

interface Term extends FarFigure {
  readonly organisation: string;
}

function compareSum(table: BoundTable, row: FormRow, column: FormColumn, parts: readonly PresentPart[]): WrongSum[] {
  const stated = certainAt(table, row.key, column.key);
  const terms = parts.flatMap(({ organisation, report }): Term[] => {
    const figure = report.figure(table.form.name, row.key, column.key);
    return figure ? [{ ...figure, organisation }] : [];
  });
  if (!stated || terms.length < parts.length) return [];
  const values = terms.map(({ value }) => value);
  const expected = sum(values);
  const agrees =
    stated.cell.slot.value.kind === 'amount'
      ? areRoundedAlike(stated.value, expected, [stated.value, ...values])
      : equals(stated.value, expected);
  return agrees ? [] : [{ cell: stated.cell, stated: stated.value, expected, terms }];
}

function notTheSum(table: BoundTable, row: FormRow, columns: Mismatches<WrongSum>): Found {
  const [name, list] = [quoted(rowName(row)), listed(columns)];
  const place = row.label === '' ? { zh: '', en: '' } : { zh: name.zh, en: `${name.en} ` };
  const message = {
    zh: `${place.zh}与所属各单位之和不符：${list.zh}`,
    en: `${place.en}differs from the sum of its offices: ${list.en}`,
  };
  return finding(spanOver(columns), message, {
    relations: columns.map(({ cell }) => `sum.${table.form.name}.${row.key}.${cell.slot.column.key}`),
    repairs: asExpected(table, columns),
    elsewhere: columns.flatMap(termsOf),
    mismatches: columns.map(({ cell, stated, expected }) => ({ cell, stated, expected })),
  });
}

/** Where the parts state what the sum is made of, zeros left out. */
function termsOf({ cell, terms }: WrongSum): Elsewhere[] {
  const { zh, en } = columnName(cell.slot);
  return terms
    .filter(({ value }) => !isZero(value))
    .map(({ organisation, value, range }) => ({
      range,
      value,
      message: { zh: `${organisation} · ${zh}：${toText(value)}`, en: `${organisation}, ${en}: ${toText(value)}` },
    }));
}

/** Names of missing offices that still read as a list. */
const mostNames = 8;

function* missing(report: Report, parts: readonly PartReport[]): Iterable<Found> {
  const place = report.title?.span ?? report.tables.map(({ table }) => headOf(table))[0];
  if (!place) return;
  const names = parts.filter((part) => !part.report).map(({ organisation }) => organisation);
  const year = report.year === undefined ? '' : `${report.year}年`;
  const more = names.length > mostNames;
  const list = names.slice(0, mostNames);
  yield finding(
    place,
    {
      zh: `所属 ${parts.length} 个单位中有 ${names.length} 个的${year}报告没有找到或不止一份，没有核对汇总：${list.join('、')}${more ? '等' : ''}`,
      en: `reports of ${names.length} of its ${parts.length} offices not found, or more than one: sums not checked (${list.join(', ')}${more ? ', …' : ''})`,
    },
    { severity: 'information' },
  );
}
