import type { CheckedReport, Finding } from '../check/finding.ts';
import { codes, type Code } from '../check/codes.ts';
import { cellsByKey, valueOf } from '../check/grounds.ts';
import { verdictOf, worstOf } from '../check/verdict.ts';
import type { Language } from '../forms/schema.ts';
import { withChanges } from '../text/change.ts';
import { findingsIn, type Analysis } from '../workspace/analysis.ts';
import { say } from './basis/names.ts';
import { verdictSentence } from './basis/verdictWords.ts';
import { offered } from './rewrites/offered.ts';
import { fillTotals } from './rewrites/fillTotals.ts';
import { whyNoReport } from './noReport.ts';
import { fixed } from './settle.ts';

/** More findings than these say nothing more: the first are to be settled first. */
const most = 50;

/** A draft that an assistant asks about, with its findings final. */
export interface AskedDraft {
  readonly analysis: Analysis;
  /** Reads another text in its place. */
  readonly again: (text: string) => Analysis;
}

/** How a draft stands: whose reports it holds, the verdict, and what was found; of a text that is none, why it is not taken for one. */
export function answerCheck({ analysis }: AskedDraft, language: Language) {
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
    ...(analysis.reports.length === 0 && { note: say(whyNoReport(analysis), language) }),
  };
}

function told({ code, severity, message, span }: Finding, { lines, text }: Analysis, language: Language) {
  const { line, character } = lines.positionAt(span.start);
  const at = { line: line + 1, column: character + 1, text: text.slice(span.start, span.end).slice(0, 200) };
  return { code, severity, message: say(message, language), ...at };
}

/** How a draft stands as a whole, in a word for programs and a sentence for people. */
function verdictIn({ reports }: Analysis, language: Language) {
  const verdict = worstOf(reports.map(verdictOf));
  return { ...verdict, text: say(verdictSentence(verdict), language) };
}

/** The page about a code, of all pages by their names; undefined for a code that there is not. */
export function explainFinding(code: string, pages: Readonly<Record<string, string>>, language: Language) {
  if (!Object.hasOwn(codes, code)) return undefined;
  return { code, severity: codes[code as Code], page: pages[`${code}${language === 'en' ? '.en' : ''}.md`] ?? '' };
}

/** What would settle the findings, best first; with `apply` the text in which the certain repairs are made. */
export async function proposeRepairs({ analysis, again }: AskedDraft, apply: boolean, language: Language) {
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
  const repaired = await fixed(analysis, true, (text) => Promise.resolve(again(text)));
  return { repairs, text: repaired.text, verdict: verdictIn(repaired, language) };
}

/** The text with the blank and the likely wrong totals set to the sums of their parts. */
export function fillTotalsIn({ analysis, again }: AskedDraft, language: Language) {
  const rewrites = analysis.reports.flatMap(({ tables, findings }) =>
    tables.flatMap((judged) => offered(analysis, fillTotals(judged, findings))),
  );
  const changes = rewrites.flatMap((rewrite) => rewrite.changes);
  const text = withChanges(analysis.text, changes);
  return {
    filled: rewrites.map(({ title }) => say(title, language)),
    text,
    verdict: verdictIn(again(text), language),
  };
}

/** The figures of each report by form, row and column, as `requests.4.person`; a blank is empty, what was not read is not there. */
export function figuresByKey({ analysis }: AskedDraft) {
  const figuresOf = (report: CheckedReport) =>
    Object.fromEntries(Array.from(cellsByKey(report), ([key, cell]) => [key, valueOf(cell)]));
  return {
    reports: analysis.reports.map((report) => ({
      organisation: report.organisation ?? null,
      year: report.year ?? null,
      figures: figuresOf(report),
    })),
  };
}
