import type { Cell } from '../bind/table.ts';
import { cellsByKey, valueOf } from '../check/grounds.ts';
import type { CheckedReport } from '../check/finding.ts';
import { mentionsOf } from '../check/model/narrative.ts';
import { verdictOf, type ReportVerdict } from '../check/verdict.ts';
import { cellName, relationName } from '../check/wording/name.ts';
import type { Language } from '../forms/schema.ts';
import { toText } from '../text/decimal.ts';
import type { Range } from '../text/span.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { say } from './basis/names.ts';

/** A relation in which a changed figure stands, as it is now. */
export interface TouchedRelation {
  readonly id: string;
  readonly name: string;
  readonly verdict: 'holds' | 'fails' | 'open';
  /** One side less the other. */
  readonly difference: string;
}

/** A figure of the running text that repeats a changed figure, as it is now. */
export interface TouchedMention {
  readonly text: string;
  readonly span: Range;
  /** Undefined where it was not judged. */
  readonly agrees: boolean | undefined;
}

/** A figure that is another now. */
export interface ChangedFigure {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly name: string;
  /** What stood there and what does; undefined where the table, the row or the column is not there. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Where it stands now; undefined where it is gone. */
  readonly span: Range | undefined;
  readonly relations: readonly TouchedRelation[];
  readonly mentions: readonly TouchedMention[];
}

/** What has become of a report. */
export interface ReviewedReport {
  readonly organisation: string | undefined;
  readonly year: number | undefined;
  /** Undefined where there was no report, or is none any more. */
  readonly before: ReportVerdict | undefined;
  readonly after: ReportVerdict | undefined;
  readonly figures: readonly ChangedFigure[];
}

/** The reports of two versions of a draft, with the figures that differ; a report without a counterpart stands alone. */
export function reviewOf(old: Analysis, now: Analysis, language: Language): ReviewedReport[] {
  const before = [...old.reports];
  const pairs = now.reports.map((report): [CheckedReport | undefined, CheckedReport | undefined] => {
    const same = before.findIndex((one) => one.year === report.year && one.organisation === report.organisation);
    // A lone report is the same though its title was changed.
    const at = same >= 0 || now.reports.length > 1 || before.length > 1 ? same : 0;
    return [at < 0 ? undefined : before.splice(at, 1)[0], report];
  });
  const gone = before.map((report): (typeof pairs)[number] => [report, undefined]);
  return [...pairs, ...gone].map(([one, other]) => reviewed(one, other, language));
}

function reviewed(old: CheckedReport | undefined, now: CheckedReport | undefined, language: Language): ReviewedReport {
  const { organisation, year } = now ?? old ?? {};
  return {
    organisation,
    year,
    before: old && verdictOf(old),
    after: now && verdictOf(now),
    figures: old && now ? changesIn(old, now, language) : [],
  };
}

function changesIn(old: CheckedReport, now: CheckedReport, language: Language): ChangedFigure[] {
  const [before, after] = [cellsByKey(old), cellsByKey(now)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [from, to] = [before.get(key), after.get(key)];
    const cell = to ?? from;
    if (!cell || (from && to && valueOf(from) === valueOf(to))) return [];
    return [changed({ key, cell, from, to }, now, language)];
  });
}

interface Change {
  /** The form's name, the row's and the column's key between dots. */
  readonly key: string;
  readonly cell: Cell;
  readonly from: Cell | undefined;
  readonly to: Cell | undefined;
}

function changed({ key, cell, from, to }: Change, now: CheckedReport, language: Language): ChangedFigure {
  return {
    form: key.slice(0, key.indexOf('.')),
    row: cell.slot.row.key,
    column: cell.slot.column.key,
    name: say(cellName(cell.slot), language),
    from: from && valueOf(from),
    to: to && valueOf(to),
    span: to?.span,
    relations: to ? relationsAt(to, now, language) : [],
    mentions: to ? mentionsAt(to, now) : [],
  };
}

function relationsAt(cell: Cell, { tables }: CheckedReport, language: Language): TouchedRelation[] {
  const table = tables.find((one) => one.table.cells[cell.slot.index] === cell);
  return (table?.judgements ?? [])
    .filter(({ relation: { left, right } }) => [...left, ...right].includes(cell.slot))
    .map(({ relation, verdict, difference }) => ({
      id: relation.id,
      name: say(relationName(relation), language),
      verdict,
      difference: toText(difference),
    }));
}

function mentionsAt(cell: Cell, now: CheckedReport): TouchedMention[] {
  return mentionsOf(now)
    .filter(({ cells }) => cells.some((one) => one.cell === cell))
    .map(({ text, span, agrees }) => ({ text, span, agrees }));
}

/** Whether nothing that a changed figure stands in fails, and no sentence contradicts one. */
export function stillTies(reports: readonly ReviewedReport[]): boolean {
  return reports
    .flatMap(({ figures }) => figures)
    .every(
      ({ relations, mentions }) =>
        relations.every(({ verdict }) => verdict !== 'fails') && mentions.every(({ agrees }) => agrees !== false),
    );
}
