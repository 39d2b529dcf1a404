import type { CheckedReport, Finding } from '../../check/finding.ts';
import { codes, type Code } from '../../check/codes.ts';
import { cellsByKey, valueOf } from '../../check/grounds.ts';
import { draftFrom } from '../../features/draftFrom.ts';
import { offered } from '../../features/rewrites/offered.ts';
import { say } from '../../features/basis/names.ts';
import { latestReport, nextDraft } from '../../features/nextDraft.ts';
import { fillTotals } from '../../features/rewrites/fillTotals.ts';
import type { Language } from '../../forms/schema.ts';
import { kinds } from '../../kinds/index.ts';
import type { TextChange } from '../../text/change.ts';
import { findingsIn, type Analysis } from '../../workspace/analysis.ts';
import { fixed } from '../check/fixes.ts';
import { read, verdictIn, type Draft } from './draft.ts';

/** More findings than these say nothing more: the first are to be settled first. */
const most = 50;

/** How a draft stands: whose reports it holds, the verdict, and what was found. */
export function answerCheck(draft: Draft, language: Language) {
  const analysis = read(draft);
  const findings = findingsIn(analysis);
  return {
    reports: analysis.reports.map(({ organisation = null, year = null, edition = null }) => ({
      organisation,
      year,
      edition,
    })),
    verdict: verdictIn(analysis, language),
    findings: findings.slice(0, most).map((finding) => told(finding, analysis, language)),
    more: Math.max(0, findings.length - most),
  };
}

function told({ code, severity, message, span }: Finding, { lines, text }: Analysis, language: Language) {
  const { line, character } = lines.positionAt(span.start);
  const at = { line: line + 1, column: character + 1, text: text.slice(span.start, span.end).slice(0, 200) };
  return { code, severity, message: say(message, language), ...at };
}

/** The page about a code. */
export async function explainFinding(code: string, language: Language) {
  if (!Object.hasOwn(codes, code)) throw new Error(`no code ${code}; there are ${Object.keys(codes).join(', ')}`);
  const { default: pages } = await import('rule-pages');
  return { code, severity: codes[code as Code], page: pages[`${code}${language === 'en' ? '.en' : ''}.md`] ?? '' };
}

/** What would settle the findings, best first; with `apply` the text in which the certain repairs are made. */
export async function proposeRepairs({ apply, ...draft }: Draft & { apply: boolean }, language: Language) {
  const analysis = read(draft);
  const repairs = findingsIn(analysis)
    .slice(0, most)
    .flatMap((finding) =>
      finding.repairs.map(({ title, edits, safe }) => ({
        ...told(finding, analysis, language),
        title: say(title, language),
        changesFigures: !safe,
        edits: edits.map(({ span, newText }) => ({
          line: analysis.lines.positionAt(span.start).line + 1,
          from: analysis.text.slice(span.start, span.end),
          to: newText,
        })),
      })),
    );
  if (!apply) return { repairs };
  const repaired = await fixed(analysis, true, (text) => Promise.resolve(read({ ...draft, text })));
  return { repairs, text: repaired.text, verdict: verdictIn(repaired, language) };
}

/** The text with the blank and the likely wrong totals set to the sums of their parts. */
export function fillTotalsIn(draft: Draft, language: Language) {
  const analysis = read(draft);
  const rewrites = analysis.reports.flatMap(({ tables, findings }) =>
    tables.flatMap((judged) => offered(analysis, fillTotals(judged, findings))),
  );
  const text = changed(
    analysis.text,
    rewrites.flatMap(({ changes }) => changes),
  );
  return {
    filled: rewrites.map(({ title }) => say(title, language)),
    text,
    verdict: verdictIn(read({ ...draft, text }), language),
  };
}

function changed(text: string, changes: readonly TextChange[]): string {
  return changes
    .toSorted((one, other) => other.range.start - one.range.start)
    .reduce((done, { range, newText }) => done.slice(0, range.start) + newText + done.slice(range.end), text);
}

/** What a new report is to be begun from. */
export interface NewDraft {
  readonly last?: string | undefined;
  readonly organisation?: string | undefined;
  readonly year?: number | undefined;
}

/** The beginning of a report: from last year's, or for an organisation and a year. */
export function newDraftOf({ last, organisation, year }: NewDraft, language: Language) {
  if (last === undefined) {
    if (organisation === undefined || year === undefined) throw new Error('expects last, or organisation and year');
    return { text: draftFrom(kinds[0], organisation, year, undefined), notes: [] };
  }
  const report = latestReport(read({ text: last }));
  const next = year ?? (report?.year === undefined ? undefined : report.year + 1);
  if (!report || next === undefined) throw new Error('last holds no report on a year that it names');
  const { text, notes } = nextDraft(report, next);
  return { text, notes: notes.map((note) => say(note, language)) };
}

/** The figures of each report by form, row and column, as `requests.4.person`; a blank is empty, what was not read is not there. */
export function figuresByKey(draft: Draft) {
  const figuresOf = (report: CheckedReport) =>
    Object.fromEntries(Array.from(cellsByKey(report), ([key, cell]) => [key, valueOf(cell)]));
  return {
    reports: read(draft).reports.map((report) => ({
      organisation: report.organisation ?? null,
      year: report.year ?? null,
      figures: figuresOf(report),
    })),
  };
}
