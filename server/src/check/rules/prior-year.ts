import type { BoundTable } from '../../bind/table.ts';
import { add, equals, subtract, toText, type Decimal } from '../../text/decimal.ts';
import { finding, type Elsewhere, type Found } from '../model/found.ts';
import type { FarFigure, OtherReport } from '../model/lookup.ts';
import { changeFigures } from '../repair/repair.ts';
import { certainAt, tableOf } from './support/certain.ts';
import { isAny, listed, spanOver, type Mismatch, type Mismatches } from './support/mismatch.ts';
import { reportName } from '../wording/reportName.ts';
import type { NeighbourRule } from './rule.ts';

/**
 * What was carried out of last year is carried into this one, in every column and whatever the editions.
 * Where a column of last year's report does not tie by itself, its 一 + 二 − （七） counts for its 四, and a
 * difference is worth a word at most.
 */
export const priorYear = {
  code: 'prior-year',
  severity: 'warning',
  looksAt: 'neighbours',
  *check(report, { previous }) {
    const table = tableOf(report, 'requests');
    if (!table || !previous) return;
    const columns = table.form.blocks.flatMap((block) => block.columns);
    const compared = columns.flatMap(({ key }) => compare(table, previous, key));
    const [untied, tied] = [compared.filter(({ rest }) => rest), compared.filter(({ rest }) => !rest)];
    if (isAny(tied)) yield carriedOver(table, previous, tied);
    if (isAny(untied)) yield carriedFromUntied(previous, untied);
  },
} as const satisfies NeighbourRule;

/** A figure carried in that is not the one carried out. */
interface CarriedIn extends Mismatch {
  readonly carriedOut: FarFigure;
  /** Last year's 一 + 二 − （七） where its 四 differs from it. */
  readonly rest: Decimal | undefined;
}

function compare(table: BoundTable, previous: OtherReport, column: string): CarriedIn[] {
  const carriedIn = certainAt(table, '2', column);
  const carriedOut = previous.figure('requests', '4', column);
  if (!carriedIn || !carriedOut) return [];
  const rest = restOf(previous, column);
  const isTied = !rest || equals(rest, carriedOut.value);
  const expected = isTied ? carriedOut.value : rest;
  if (equals(carriedIn.value, expected)) return [];
  return [{ cell: carriedIn.cell, stated: carriedIn.value, expected, carriedOut, rest: isTied ? undefined : rest }];
}

/** 一 + 二 − （七） of the report: what it should carry out. */
function restOf(report: OtherReport, column: string): Decimal | undefined {
  const [received, carriedIn, handled] = ['1', '2', '3.7'].map((row) => report.figure('requests', row, column)?.value);
  return received && carriedIn && handled && subtract(add(received, carriedIn), handled);
}

function carriedOver(table: BoundTable, previous: OtherReport, columns: Mismatches<CarriedIn>): Found {
  const [list, name] = [listed(columns), reportName(previous)];
  const message = {
    zh: `上年结转与${name.zh}的结转下年度不符：${list.zh}`,
    en: `carried in differs from what ${name.en} carries out: ${list.en}`,
  };
  const changes = columns.map(({ cell, expected }) => ({ cell, to: toText(expected) }));
  return finding(spanOver(columns), message, {
    relations: columns.map(({ cell }) => `year.carry.${cell.slot.column.key}`),
    repairs: [changeFigures(table, changes)],
    elsewhere: carriedOutOf(previous, columns),
  });
}

function carriedFromUntied(previous: OtherReport, columns: Mismatches<CarriedIn>): Found {
  const [list, name] = [listed(columns), reportName(previous)];
  const message = {
    zh: `${name.zh}的结转下年度与该报告自身不平；按其一加二减（七），上年结转不符：${list.zh}`,
    en: `${name.en} does not tie with what it carries out; by its new + carried in − handled, carried in differs: ${list.en}`,
  };
  return finding(spanOver(columns), message, {
    severity: 'information',
    relations: columns.map(({ cell }) => `year.carry.${cell.slot.column.key}`),
    elsewhere: carriedOutOf(previous, columns),
  });
}

function carriedOutOf(previous: OtherReport, columns: readonly CarriedIn[]): Elsewhere[] {
  const name = reportName(previous);
  return columns.map(({ cell, carriedOut }) => {
    const { label, en } = cell.slot.column;
    const value = toText(carriedOut.value);
    return {
      range: carriedOut.range,
      message: {
        zh: `${name.zh}结转下年度 · ${label}：${value}`,
        en: `carried out of ${name.en}, ${en}: ${value}`,
      },
    };
  });
}
