import type { Cell } from '../bind/table.ts';
import { memo } from '../text/memo.ts';
import { once } from '../text/once.ts';
import { Span } from '../text/span.ts';
import { inOrder, type CheckedReport, type ExceptedFinding, type Finding } from './finding.ts';
import { finalOf, type Grading } from './grading.ts';
import { cellsByKey, groundsOf, sectionKey, valueOf, wordsAt, type Exception, type Grounds } from './grounds.ts';
import { causeFinding } from './model/causes.ts';
import type { Text } from '../text/text.ts';

/**
 * The reports of a text without the findings that exceptions hold for; those stand beside, and an exception whose
 * figures or words are no longer what they were is named. The very same reports where no exception is for them.
 */
export function excepting(reports: readonly CheckedReport[], grading: Grading, text: Text): readonly CheckedReport[] {
  const { exceptions = [] } = grading;
  if (exceptions.length === 0) return reports;
  const { codes, byGrounds } = sorted(exceptions);
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
  return withVoid(settled, open, grading, text);
}

/** The exceptions by what is asked of them. */
const sorted = memo((exceptions: readonly Exception[]) => ({
  codes: new Set(exceptions.map(({ code }) => code)),
  byGrounds: new Map(exceptions.map((exception) => [keyOf(exception), exception])),
}));

/** The same for the same grounds, in whatever order their values are written. */
function keyOf({ code, at, values }: Grounds): string {
  return JSON.stringify([code, at, Object.entries(values).sort()]);
}

function without(report: CheckedReport, excepted: readonly ExceptedFinding[]): CheckedReport {
  if (excepted.length === 0) return report;
  const gone = new Set(excepted.map(({ finding }) => finding));
  return { ...report, excepted, findings: report.findings.filter((finding) => !gone.has(finding)) };
}

/** So many exceptions of one report that are void are told; of those behind them only how many they are. */
const mostVoid = 20;

/** The reports with the exceptions that hold no longer, each in the first that it may have been given for. */
function withVoid(
  reports: readonly CheckedReport[],
  open: readonly Exception[],
  grading: Grading,
  text: Text,
): readonly CheckedReport[] {
  if (open.length === 0 || reports.length === 0) return reports;
  const bases = reports.map((report) => basisIn(report, text));
  const gone = open.filter((exception) => !bases.some((basis) => stillHolds(exception, basis)));
  const byFirst = new Map(bases.map((basis): [Basis, Exception[]] => [basis, []]));
  for (const exception of gone)
    byFirst.get(bases.find((basis) => placeIn(exception, basis)) ?? (bases[0] as Basis))?.push(exception);
  return Array.from(byFirst, ([basis, own]) => withFindings(basis.report, voidFindings(own, basis, grading)));
}

/** What exceptions of a report may rest on. */
interface Basis {
  readonly report: CheckedReport;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly words: () => string;
  /** Where something is told, by code and place. */
  readonly told: () => ReadonlySet<string>;
}

function basisIn(report: CheckedReport, text: Text): Basis {
  const told = once(() => new Set(report.findings.map((one) => placeKey(groundsOf(one, report, text)))));
  return { report, cells: cellsByKey(report), words: once(() => wordsAt(text, report.range)), told };
}

function placeKey({ code, at }: Pick<Grounds, 'code' | 'at'>): string {
  return `${code} ${at.join()}`;
}

/** Whether nothing it rests on has changed in the report, as far as that stands there; the finding may be gone all the same. */
function stillHolds(exception: Exception, { cells, words, told }: Basis): boolean {
  const isSame = ([key, value]: [string, string]) => {
    if (key === 'text') return words().includes(value);
    const cell = cells.get(key);
    // Where the very place has a finding of the code, that rests on something else.
    return key.startsWith('elsewhere.')
      ? !told().has(placeKey(exception))
      : cell !== undefined && valueOf(cell) === value;
  };
  return Object.entries(exception.values).every(isSame);
}

function withFindings(report: CheckedReport, more: readonly Finding[]): CheckedReport {
  return more.length === 0 ? report : { ...report, findings: inOrder([...report.findings, ...more]) };
}

function voidFindings(exceptions: readonly Exception[], basis: Basis, grading: Grading): Finding[] {
  return exceptions.slice(0, mostVoid).flatMap((exception, nth) => {
    const more = nth === mostVoid - 1 ? exceptions.length - mostVoid : 0;
    return finalOf(voidFinding(exception, basis, more), grading);
  });
}

function voidFinding(exception: Exception, basis: Basis, more: number): Finding {
  const { code, reason = '' } = exception;
  const rest = {
    zh: more > 0 ? `；另有 ${more} 条例外也已失效` : '',
    en: more > 0 ? `; ${more} more ${more === 1 ? 'exception holds' : 'exceptions hold'} no longer` : '',
  };
  return causeFinding('void-exception', placeIn(exception, basis) ?? headOf(basis.report), {
    zh: `对 ${code} 的例外已失效，它所依据的数字或文字已经改变（当时的说明：${reason}）；核实后请更新或删除${rest.zh}`,
    en: `the exception to ${code} holds no longer, as what it rested on has changed (the reason given: ${reason}): look again, then renew or remove it${rest.en}`,
  });
}

/** Where the exception's finding stood, if that place is still there. */
function placeIn({ at }: Exception, { cells, report }: Basis): Span | undefined {
  const [cell] = at.flatMap((key) => cells.get(key) ?? []);
  return cell?.span ?? report.sections.find(({ number }) => at.includes(sectionKey(number)))?.span;
}

function headOf(report: CheckedReport): Span {
  return report.title?.span ?? new Span({ offset: 0 }, report.range.start, report.range.start);
}
