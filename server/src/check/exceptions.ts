import { Span } from '../text/span.ts';
import { inOrder, type CheckedReport, type ExceptedFinding, type Finding } from './finding.ts';
import { finalOf, type Grading } from './grading.ts';
import { cellsByKey, groundsOf, sectionKey, valueOf, wordsAt, type Exception, type Grounds } from './grounds.ts';
import { causeFinding } from './model/causes.ts';

/**
 * The reports of a text without the findings that exceptions hold for; those stand beside, and an exception whose
 * figures or words are no longer what they were is named. The very same reports where no exception is for them.
 */
export function excepting(reports: readonly CheckedReport[], grading: Grading, text: string): readonly CheckedReport[] {
  const { exceptions = [] } = grading;
  if (exceptions.length === 0) return reports;
  const codes = new Set(exceptions.map(({ code }) => code));
  const byGrounds = new Map(exceptions.map((exception) => [keyOf(exception), exception]));
  const used = new Set<Exception>();
  const settled = reports.map((report) => {
    const excepted = report.findings.flatMap((finding): ExceptedFinding[] => {
      if (!codes.has(finding.code)) return [];
      const exception = byGrounds.get(keyOf(groundsOf(finding, report, text)));
      if (!exception) return [];
      used.add(exception);
      return [{ finding, reason: exception.reason }];
    });
    return without(report, excepted);
  });
  const open = exceptions.filter((exception) => exception.reason !== undefined && !used.has(exception));
  return open.reduce<readonly CheckedReport[]>((all, exception) => withVoid(all, exception, grading, text), settled);
}

/** The same for the same grounds, in whatever order their values are written. */
function keyOf({ code, at, values }: Grounds): string {
  return JSON.stringify([code, at, Object.entries(values).sort()]);
}

function without(report: CheckedReport, excepted: readonly ExceptedFinding[]): CheckedReport {
  if (excepted.length === 0) return report;
  const gone = new Set(excepted.map(({ finding }) => finding));
  return { ...report, excepted, findings: report.findings.filter((finding) => !gone.has(finding)) };
}

/** The reports with the finding that the exception holds no longer, in the first that it may have been given for. */
function withVoid(
  reports: readonly CheckedReport[],
  exception: Exception,
  grading: Grading,
  text: string,
): readonly CheckedReport[] {
  if (reports.some((report) => stillHolds(exception, report, text))) return reports;
  const nth = Math.max(
    0,
    reports.findIndex((report) => placeIn(exception, report) !== undefined),
  );
  return reports.map((report, at) =>
    at === nth ? withFindings(report, finalOf(voidFinding(exception, report), grading)) : report,
  );
}

/** Whether nothing it rests on has changed in the report, as far as that stands there; the finding may be gone all the same. */
function stillHolds(exception: Exception, report: CheckedReport, text: string): boolean {
  const cells = cellsByKey(report);
  const isSame = ([key, value]: [string, string]) => {
    if (key === 'text') return wordsAt(text, report.range).includes(value);
    const cell = cells.get(key);
    return key.startsWith('elsewhere.')
      ? !isTold(exception, report, text)
      : cell !== undefined && valueOf(cell) === value;
  };
  return Object.entries(exception.values).every(isSame);
}

/** Whether the very place has a finding of the code, which then rests on something else. */
function isTold(exception: Exception, report: CheckedReport, text: string): boolean {
  const own = report.findings.filter(({ code }) => code === exception.code);
  return own.some((finding) => groundsOf(finding, report, text).at.join() === exception.at.join());
}

function withFindings(report: CheckedReport, more: readonly Finding[]): CheckedReport {
  return { ...report, findings: inOrder([...report.findings, ...more]) };
}

function voidFinding(exception: Exception, report: CheckedReport): Finding {
  const { code, reason = '' } = exception;
  return causeFinding('void-exception', placeIn(exception, report) ?? headOf(report), {
    zh: `对 ${code} 的例外已失效，它所依据的数字或文字已经改变（当时的说明：${reason}）；核实后请更新或删除`,
    en: `the exception to ${code} holds no longer, as what it rested on has changed (the reason given: ${reason}): look again, then renew or remove it`,
  });
}

/** Where the exception's finding stood, if that place is still there. */
function placeIn({ at }: Exception, report: CheckedReport): Span | undefined {
  const cells = cellsByKey(report);
  const [cell] = at.flatMap((key) => cells.get(key) ?? []);
  return cell?.span ?? report.sections.find(({ number }) => at.includes(sectionKey(number)))?.span;
}

function headOf(report: CheckedReport): Span {
  return report.title?.span ?? new Span({ offset: 0 }, report.range.start, report.range.start);
}
