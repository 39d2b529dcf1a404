import type { BoundTable, Cell } from '../../bind/table.ts';
import type { YearCode } from '../../forms/choices.ts';
import type { Comparison, Relation, Slot, ComparedTerm } from '../../forms/form.ts';
import { equals, subtract, sum, type Decimal } from '../../text/decimal.ts';
import { breachOf } from '../judge/comparison.ts';
import { finding, type Elsewhere, type Found, type Mismatch, type Repair } from '../model/found.ts';
import type { FarFigure, OtherReport } from '../model/lookup.ts';
import type { Report } from '../model/report.ts';
import type { Severity } from '../model/severity.ts';
import { wordsFor, type Told } from '../wording/comparison.ts';
import { fillIn } from '../wording/fillIn.ts';
import { runsAlongRow } from '../wording/name.ts';
import { reportName } from '../wording/reportName.ts';
import type { NeighbourRule } from './rule.ts';
import { certainIn } from '../model/certain.ts';
import { asExpected, isAny, listed, spanOver, type Mismatches } from './support/mismatch.ts';

/**
 * Figures that do not go with those of the year before in the way that the form says under that code. Where its
 * editions count different things, the first report on a new one has no year before it.
 */
export function overYears<C extends YearCode>(code: C, severity: Severity): NeighbourRule & { readonly code: C } {
  return {
    code,
    severity,
    looksAt: 'neighbours',
    *check(report, { previous }) {
      if (!previous) return;
      for (const table of tablesBeside(report, previous)) {
        const comparisons = table.form.comparisons.filter((one) => one.code === code);
        yield* toldOf(comparisons.flatMap((one) => breachIn(one, { table, previous }) ?? []));
      }
    },
  };
}

/** The first table of each form, if last year's may be held against it. */
function tablesBeside({ tables }: Report, previous: OtherReport): BoundTable[] {
  const first = new Map(tables.toReversed().map(({ table }) => [table.form.name, table]));
  return [...first.values()].filter(({ form }) => form.comparable || previous.editionOf(form.name) === form.edition);
}

/** A table of this year and the report of last year. */
interface Years {
  readonly table: BoundTable;
  readonly previous: OtherReport;
}

/** A comparison that is to be told. */
interface Breach extends Years, Told {
  readonly cell: Cell;
  /** Whether what last year's report should state is taken for what it does. */
  readonly isUntied: boolean;
}

function breachIn(comparison: Comparison, years: Years): Breach | undefined {
  const { table } = years;
  const isUntied = comparison.terms.some((term) => term.previous && shouldBe(term, comparison, years) !== undefined);
  const valueOf = (term: ComparedTerm) => {
    if (!term.previous) return certainIn(table, term.slot)?.value;
    const stated = farFigure(term, years)?.value;
    return stated && (shouldBe(term, comparison, years) ?? stated);
  };
  const sides = breachOf(comparison, valueOf);
  const cell = table.cells[comparison.at.index];
  const cellOf = ({ slot, previous }: ComparedTerm) => (previous ? undefined : table.cells[slot.index]);
  return sides && cell && { ...years, comparison, sides, valueOf, cellOf, cell, isUntied };
}

function farFigure(
  { slot: { row, column } }: Pick<ComparedTerm, 'slot'>,
  { table, previous }: Years,
): FarFigure | undefined {
  return previous.figure(table.form.name, row.key, column.key);
}

/** What last year's report should state by its other figures, where it does not; undefined where the comparison lets that be. */
function shouldBe(term: ComparedTerm, { each, untied }: Comparison, years: Years): Decimal | undefined {
  const relation = years.table.form.relations.find(
    (one) => one.stated === term.slot && runsAlongRow(one) === (each === 'row'),
  );
  const rest = untied && relation && restOf(relation, years);
  const stated = farFigure(term, years)?.value;
  return rest && stated && !equals(rest, stated) ? rest : undefined;
}

/** What the other figures of last year leave for the stated one of the relation. */
function restOf({ left, right, stated }: Relation, years: Years): Decimal | undefined {
  const [own, other] = left.includes(stated) ? [left, right] : [right, left];
  const sumOf = (slots: readonly Slot[]) => {
    const values = slots.map((slot) => farFigure({ slot }, years)?.value);
    return values.every((value) => value !== undefined) ? sum(values) : undefined;
  };
  const [all, rest] = [sumOf(other), sumOf(own.filter((slot) => slot !== stated))];
  return all && rest && subtract(all, rest);
}

/** An equation that fails in several columns is told once for them all; else each by itself. */
function* toldOf(breaches: readonly Breach[]): Iterable<Found> {
  for (const message of new Set(breaches.map(({ comparison }) => comparison.message))) {
    const own = breaches.filter(({ comparison }) => comparison.message === message);
    const mismatches = own.flatMap((breach) => mismatchOf(breach) ?? []);
    const isForColumns = own[0]?.comparison.each === 'column' && mismatches.length === own.length;
    if (isForColumns) yield* inColumns(mismatches);
    else yield* own.map(alone);
  }
}

/** A breach of an equation: a figure of this year, and what it should be. */
type WrongFigure = Breach & Mismatch;

/** Without what it was found by. */
function plainly({ cell, stated, expected }: Mismatch): Mismatch {
  return { cell, stated, expected };
}

/** Undefined where the figure does not stand alone on its side of an equation. */
function mismatchOf(breach: Breach): WrongFigure | undefined {
  const { at, statement, suspicious } = breach.comparison;
  const { left, operator, right } = statement;
  const isAt = (side: readonly ComparedTerm[]) => side.length === 1 && side[0]?.slot === at && !side[0].previous;
  if (operator !== '=' || suspicious || !(isAt(left) || isAt(right))) return undefined;
  const [stated, expected] = isAt(left)
    ? [breach.sides.left, breach.sides.right]
    : [breach.sides.right, breach.sides.left];
  return { ...breach, stated, expected };
}

function* inColumns(all: readonly WrongFigure[]): Iterable<Found> {
  const tied = all.filter(({ isUntied }) => !isUntied);
  const untied = all.filter(({ isUntied }) => isUntied);
  if (isAny(tied)) yield { ...together(tied), repairs: repairsOf(tied) };
  if (isAny(untied)) yield { ...together(untied), severity: 'information' };
}

function together(wrong: Mismatches<WrongFigure>): Found {
  const [{ comparison, isUntied }] = wrong;
  const told = (isUntied && comparison.untied) || comparison.message;
  const words = (name: string) => (name === 'list' ? listed(wrong) : wordsOf(wrong[0], name));
  return finding(spanOver(wrong), fillIn(told, words), {
    relations: wrong.flatMap((one) => one.comparison.id ?? []),
    elsewhere: wrong.flatMap(elsewhereOf),
    mismatches: wrong.map(plainly),
  });
}

function alone(breach: Breach): Found {
  const { comparison, cell, isUntied } = breach;
  const { id, message, untied, severity } = comparison;
  const wrong = mismatchOf(breach);
  const plain = finding(
    cell.span,
    fillIn((isUntied && untied) || message, (name) => wordsOf(breach, name)),
    {
      relations: id === undefined ? [] : [id],
      repairs: wrong && !isUntied ? repairsOf([wrong]) : [],
      elsewhere: elsewhereOf(breach),
      ...(wrong && { mismatches: [plainly(wrong)] }),
    },
  );
  const milder = isUntied ? 'information' : severity;
  return milder ? { ...plain, severity: milder } : plain;
}

function repairsOf(wrong: Mismatches<WrongFigure>): Repair[] {
  return asExpected(wrong[0].table, wrong);
}

function wordsOf(breach: Breach, name: string) {
  return name === 'report' ? reportName(breach.previous) : wordsFor(breach, name);
}

/** The first of last year's figures, as it stands there. */
function elsewhereOf(breach: Breach): Elsewhere[] {
  const { elsewhere, terms } = breach.comparison;
  const term = terms.find(({ previous }) => previous);
  const far = term && farFigure(term, breach);
  if (!far || !elsewhere) return [];
  const asStated = { ...breach, valueOf: (one: ComparedTerm) => farFigure(one, breach)?.value };
  return [{ ...far, message: fillIn(elsewhere, (name) => wordsOf(asStated, name)) }];
}
