import type { Overview, PagedReport } from '../../../server/src/features/overview/overview.ts';
import type { OverviewFinding } from '../../../server/src/features/overview/overviewReport.ts';

/** A finding with the report it is in. */
export interface PlacedFinding extends OverviewFinding {
  readonly report: PagedReport;
}

/** An organisation without a report on some of the years that others have one on. */
export interface Gap {
  readonly organisation: string;
  readonly years: readonly number[];
}

/** What of an overview is wanted; empty where anything is. */
export interface Wanted {
  readonly text: string;
  readonly year: string;
  readonly state: string;
  readonly severity: string;
}

/** The findings of reports, each with its report. */
export function findingsOf(reports: readonly PagedReport[]): PlacedFinding[] {
  return reports.flatMap((report) => report.findings.map((finding) => ({ ...finding, report })));
}

/** The reports that are wanted, whatever their findings. */
export function wantedReports({ reports }: Overview, { text, year, state, severity }: Wanted): PagedReport[] {
  return reports.filter(
    (report) =>
      (year === '' || String(report.year ?? '') === year) &&
      (state === '' || report.state === state) &&
      (severity === '' || report.findings.some((finding) => finding.severity === severity)) &&
      says(text, report.organisation, report.path, ...report.findings.map(({ message }) => message)),
  );
}

/** The findings that are wanted, of the reports that are. */
export function wantedFindings(reports: readonly PagedReport[], { text, severity }: Wanted): PlacedFinding[] {
  return findingsOf(reports).filter(
    ({ report, message, code, ...finding }) =>
      (severity === '' || finding.severity === severity) && says(text, report.organisation, report.path, message, code),
  );
}

function says(wanted: string, ...texts: readonly string[]): boolean {
  const words = wanted.trim().toLowerCase().split(/\s+/);
  const all = texts.join('\n').toLowerCase();
  return words.every((word) => all.includes(word));
}

/** The years that reports are on, in order. */
export function yearsOf(reports: readonly PagedReport[]): number[] {
  return [...new Set(reports.flatMap(({ year }) => year ?? []))].sort((one, other) => one - other);
}

/** Which organisations lack a report on a year that others have one on. */
export function gapsIn(reports: readonly PagedReport[]): Gap[] {
  const years = yearsOf(reports);
  const byName = new Map<string, Set<number | undefined>>();
  for (const { organisation, year } of reports)
    byName.set(organisation, (byName.get(organisation) ?? new Set()).add(year));
  byName.delete('');
  return Array.from(byName, ([organisation, own]) => ({
    organisation,
    years: years.filter((year) => !own.has(year)),
  })).filter((gap) => gap.years.length > 0);
}
