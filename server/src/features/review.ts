import type { Cell } from '../bind/table.ts';
import { cellsByKey, valueOf } from '../check/grounds.ts';
import { faultsIn, type CheckedReport, type Finding } from '../check/finding.ts';
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
  /** Why it was accepted as it is, where it was. */
  readonly accepted: string | undefined;
}

/** Something else that is wrong with a changed figure, as it is now: what years, offices and bounds say of it. */
export interface TouchedFinding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

/** A figure of the running text that repeats a changed figure, as it is now. */
export interface TouchedMention<Place = Range> {
  readonly text: string;
  readonly place: Place;
  /** Undefined where it was not judged. */
  readonly agrees: boolean | undefined;
}

/** A figure that is another now. */
export interface ChangedFigure<Place = Range> {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly name: string;
  /** What stood there and what does; undefined where the table, the row or the column is not there. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Where it stands now; undefined where it is gone. */
  readonly place: Place | undefined;
  readonly relations: readonly TouchedRelation[];
  readonly mentions: readonly TouchedMention<Place>[];
  readonly findings: readonly TouchedFinding[];
}

/** What has become of a report. */
export interface ReviewedReport<Place = Range> {
  readonly organisation: string | undefined;
  readonly year: number | undefined;
  /** Undefined where there was no report, or is none any more. */
  readonly before: ReportVerdict | undefined;
  readonly after: ReportVerdict | undefined;
  readonly figures: readonly ChangedFigure<Place>[];
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
    place: to?.span,
    relations: to ? relationsAt(to, now, language) : [],
    mentions: to ? mentionsAt(to, now) : [],
    findings: to ? findingsAt(to, now, language) : [],
  };
}

function relationsAt(cell: Cell, { tables, excepted = [] }: CheckedReport, language: Language): TouchedRelation[] {
  const acceptedAs = (id: string) => excepted.find(({ finding }) => finding.relations.includes(id))?.reason;
  const table = tables.find((one) => one.table.cells[cell.slot.index] === cell);
  return (table?.judgements ?? [])
    .filter(({ relation: { left, right } }) => [...left, ...right].includes(cell.slot))
    .map(({ relation, verdict, difference }) => ({
      id: relation.id,
      name: say(relationName(relation), language),
      verdict,
      difference: toText(difference),
      accepted: verdict === 'fails' ? acceptedAs(relation.id) : undefined,
    }));
}

function mentionsAt(cell: Cell, now: CheckedReport): TouchedMention[] {
  return mentionsOf(now)
    .filter(({ cells }) => cells.some((one) => one.cell === cell))
    .map(({ text, span, agrees }) => ({ text, place: span, agrees }));
}

/** What is wrong with the very figure, or along its row, beside the relations of its own table. */
function findingsAt(cell: Cell, now: CheckedReport, language: Language): TouchedFinding[] {
  const own = new Set(now.tables.flatMap(({ judgements }) => judgements.map(({ relation }) => relation.id)));
  const cells = [...cellsByKey(now).values()];
  const isAlongRow = ({ span }: Finding) =>
    isWithin(cell, span) && cells.every((one) => one.slot.row === cell.slot.row || !isWithin(one, span));
  return faultsIn(now)
    .filter((one) => isAlongRow(one) && !one.relations.some((id) => own.has(id)))
    .map(({ code, severity, message }) => ({ code, severity, message: say(message, language) }));
}

function isWithin({ span }: Cell, { start, end }: Range): boolean {
  return start <= span.start && span.end <= end;
}

/** Whether that fails and nobody has accepted it. */
export function isFailing({ verdict, accepted }: TouchedRelation): boolean {
  return verdict === 'fails' && accepted === undefined;
}

/** Whether nothing that a changed figure stands in fails unaccepted, no sentence contradicts one, and nothing else is wrong with it. */
export function stillTies(reports: readonly ReviewedReport<unknown>[]): boolean {
  return reports.flatMap(({ figures }) => figures).every(tiesNow);
}

/** The same of one figure. */
export function tiesNow({ relations, mentions, findings }: ChangedFigure<unknown>): boolean {
  return !relations.some(isFailing) && mentions.every(({ agrees }) => agrees !== false) && findings.length === 0;
}

/** The reports with their places as somebody else counts them. */
export function placedBy<Place>(
  reports: readonly ReviewedReport[],
  placeOf: (span: Range) => Place,
): ReviewedReport<Place>[] {
  const figureOf = ({ place, mentions, ...figure }: ChangedFigure): ChangedFigure<Place> => ({
    ...figure,
    place: place && placeOf(place),
    mentions: mentions.map((mention) => ({ ...mention, place: placeOf(mention.place) })),
  });
  return reports.map((report) => ({ ...report, figures: report.figures.map(figureOf) }));
}
