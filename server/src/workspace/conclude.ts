import { checkAcross } from '../check/check.ts';
import { excepting } from '../check/exceptions.ts';
import type { CheckedReport } from '../check/finding.ts';
import { graded, type Grading } from '../check/grading.ts';
import type { Lookup } from '../check/model/lookup.ts';
import type { Analysis } from './analysis.ts';
import { aloneIn, withTriedEdits } from './guard.ts';

/**
 * The analysis with all there is to say of its reports, final: what rules find beside other reports is put to what
 * was found in each alone, then everything is graded, and
 * what exceptions hold for is put aside. The one place where that is decided, for every outlet.
 *
 * @param lookups What the rules about several reports may ask, for each report; undefined where it stands alone.
 */
export function conclude(
  analysis: Analysis,
  grading: Grading,
  lookups: readonly (Lookup | undefined)[] = [],
): Analysis {
  const all = analysis.reports.map((report, nth) => {
    const lookup = lookups[nth];
    return graded(lookup ? beside(report, lookup, analysis) : report, grading);
  });
  const told = excepting(all, grading, analysis.text);
  const { isAwaitingOthers = false } = grading;
  const reports = isAwaitingOthers ? told.map((report) => ({ ...report, isAwaitingOthers })) : told;
  return reports.every((report, nth) => report === analysis.reports[nth]) ? analysis : { ...analysis, reports };
}

/** The report with what is found in it beside others, and of that those edits alone that do what they say. */
function beside(report: CheckedReport, lookup: Lookup, { document }: Analysis): CheckedReport {
  const whole = checkAcross(report, lookup);
  if (whole === report) return report;
  const read = document.reports.find((one) => one.report.range === report.range);
  if (!read) return whole;
  const [known, alone] = [new Set(report.found), aloneIn(document, read)];
  const found = whole.found.flatMap((one) => (known.has(one) ? one : withTriedEdits([one], alone)));
  return { ...whole, found, findings: found };
}
