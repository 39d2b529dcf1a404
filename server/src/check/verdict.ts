import type { BoundTable } from '../bind/table.ts';
import type { Span } from '../text/span.ts';
import type { Code } from './codes.ts';
import type { CheckedReport, Finding } from './finding.ts';
import type { Judgement, Verdict } from './judge/judge.ts';
import { doubtfulCells } from './rules/support/cells.ts';
import { countFigures, unreadTexts } from './rules/support/unreadTexts.ts';

/** How a report stands as a whole, the worst first. */
const verdictStates = ['fails', 'errors', 'open', 'ties'] as const;
export type VerdictState = (typeof verdictStates)[number];

/** The verdict on a report: the one that every outlet gives (docs/architecture.md, “Verdicts”). */
export interface ReportVerdict {
  /**
   * `fails`: a relation fails. `errors`: none does, but a finding is an error, or a warning over years, offices
   * or the text. `open`: neither, but something could not be told or read. `ties`: none of these.
   */
  readonly state: VerdictState;
  /** How many of the form's own relations fail. */
  readonly fails: number;
  /** How many of them are open. */
  readonly open: number;
  /** How many figures stand there and were not read. */
  readonly unread: number;
}

type Judged = Pick<CheckedReport, 'kind' | 'prose' | 'tables' | 'findings' | 'isAwaitingOthers'>;

/** The verdict on a report whose findings are final. */
export function verdictOf(report: Judged): ReportVerdict {
  const [fails, open] = [countOwn(report, 'fails'), countOwn(report, 'open')];
  const unread = unreadIn(report).reduce((sum, { figures }) => sum + figures, 0);
  return { state: stateOf(report, fails, unread), fails, open, unread };
}

/** The verdict on several reports of a document as one: the worst state, and all that is counted. */
export function worstOf(verdicts: readonly ReportVerdict[]): ReportVerdict {
  const sum = (count: (verdict: ReportVerdict) => number) => verdicts.reduce((all, one) => all + count(one), 0);
  return {
    state: verdictStates.find((state) => verdicts.some((one) => one.state === state)) ?? 'open',
    fails: sum(({ fails }) => fails),
    open: sum(({ open }) => open),
    unread: sum(({ unread }) => unread),
  };
}

/** How many of the form's own relations stand so: those of subtotals that local tables add are not among them. */
function countOwn({ tables }: Judged, verdict: Verdict): number {
  const isCounted = (one: Judgement) => one.verdict === verdict && one.relation.code !== undefined;
  return tables.reduce((sum, { judgements }) => sum + judgements.filter(isCounted).length, 0);
}

function stateOf(report: Judged, fails: number, unread: number): VerdictState {
  if (fails > 0) return 'fails';
  if (report.findings.some(isError) || has(report, 'fails')) return 'errors';
  return unread > 0 || has(report, 'open') || isUnfinished(report) ? 'open' : 'ties';
}

/** Warnings that say as much as an error: the year before, an office or the text contradicts the tables. */
const contradictions: ReadonlySet<Code> = new Set<Code>([
  'prior-year',
  'stock-flow',
  'roll-up',
  'narrative-figure',
  'narrative-percent',
  'narrative-year',
  'narrative-claim',
  'statistics-period',
  'encoding',
]);

function isError({ code, severity, isOfFile = false }: Finding): boolean {
  return severity === 'error' || (severity === 'warning' && contradictions.has(code) && !isOfFile);
}

/** What says that part of the report was not looked at. */
const notLookedAt: ReadonlySet<Code> = new Set<Code>(['missing-table', 'earlier-form', 'partly-checked']);

/** Whether nothing at all was held against anything, or part of it was not: then nobody can say that it ties. */
function isUnfinished(report: Judged): boolean {
  const isNotHeld = !has(report, 'holds') || report.isAwaitingOthers === true;
  return isNotHeld || report.findings.some(({ code }) => notLookedAt.has(code));
}

function has({ tables }: Judged, verdict: Verdict): boolean {
  return tables.some(({ judgements }) => judgements.some((judgement) => judgement.verdict === verdict));
}

/** A place with figures that stand there and were not read. */
export interface UnreadPlace {
  readonly span: Span;
  readonly figures: number;
}

/** Cells that hold no figure anybody could read, rows whose figures fit no columns, and lines into which tables ran together. */
export function unreadIn(report: Pick<Judged, 'kind' | 'prose' | 'tables'>): UnreadPlace[] {
  const texts = new Map(Array.from(unreadTexts(report), ({ line, lines }) => [line, lines ?? [line]]));
  return [
    ...report.tables.flatMap(({ table }) => unreadInTable(table)),
    ...Array.from(texts, ([{ span }, lines]) => ({ span, figures: countFigures(lines) })),
  ];
}

function unreadInTable(table: BoundTable): UnreadPlace[] {
  const unreadable = doubtfulCells(table).filter(({ figure }) => figure.state === 'unreadable');
  return [
    ...unreadable.map(({ span }) => ({ span, figures: 1 })),
    ...table.problems.flatMap(({ span, unread }) => (unread ? [{ span, figures: unread }] : [])),
  ];
}
