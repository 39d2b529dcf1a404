import type { Code } from './codes.ts';
import type { Found, Repair } from './model/found.ts';
import type { Lookup } from './model/lookup.ts';
import type { Report } from './model/report.ts';
import { atMostWarning, severities, type Severity } from './model/severity.ts';
import type { ListedRule } from './rules/index.ts';

/** Something the author should know, at its place. Computed once, shown everywhere. */
export interface Finding extends Omit<Found, 'inferred'> {
  readonly code: Code;
  readonly severity: Severity;
  /** Whether it is about how the file is stored, and says nothing against the report in it. */
  readonly isOfFile?: boolean;
}

/** A finding that is not told, and why, where that was said. */
export interface ExceptedFinding {
  readonly finding: Finding;
  readonly reason: string | undefined;
}

/** A report with its findings, in order of place. */
export interface CheckedReport extends Report {
  /** All that rules found, as gravely as they say, whatever is set. For what puts findings together, not for outlets. */
  readonly found: readonly Finding[];
  /** What is told of it: final. */
  readonly findings: readonly Finding[];
  /** What is not told because somebody has looked at it and accepted it. */
  readonly excepted?: readonly ExceptedFinding[];
  /** The other reports it was held against; undefined where there was none. */
  readonly beside?: Lookup;
  /** Whether others that it is to be held against may not have been read yet. */
  readonly isAwaitingOthers?: boolean;
}

/** The report with what was found in it, all of it told as it is. */
export function withFound<R extends Report>(report: R, found: readonly Finding[]): R & CheckedReport {
  return { ...report, found, findings: found };
}

/** Whether it says that something is wrong, and not only that it is worth a look. */
export function isFault({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

/** What is told of the report as wrong: what a picture of it marks. */
export function faultsIn({ findings }: Pick<CheckedReport, 'findings'>): Finding[] {
  return findings.filter(isFault);
}

/** The finding as gravely as that; its repairs are still made when first asked for. */
export function withSeverity(finding: Finding, severity: Severity): Finding {
  return withRepairs(finding, () => finding.repairs, severity);
}

/** The finding with those repairs, made when first asked for, in the severity it had unless another is given. */
export function withRepairs(
  finding: Finding,
  repairs: () => readonly Repair[],
  severity: Severity = finding.severity,
): Finding {
  // Field by field, for to copy all would ask for the repairs that it had.
  const { code, message, span, relations, related, elsewhere, mismatches, isOfFile } = finding;
  return {
    code,
    severity,
    message,
    span,
    relations,
    get repairs() {
      return repairs();
    },
    related,
    ...(elsewhere && { elsewhere }),
    ...(isOfFile && { isOfFile }),
    ...(mismatches && { mismatches }),
  };
}

/** What a rule found, under its code and in its severity. */
export function findingsOf(rule: ListedRule, found: Iterable<Found>): Finding[] {
  const findings: Finding[] = [];
  for (const { inferred, ...one } of found) {
    const severity = one.severity ?? rule.severity;
    findings.push({ ...one, code: rule.code, severity: inferred ? atMostWarning(severity) : severity });
  }
  return findings;
}

/** The findings in order of place. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(({ span: one }, { span: other }) => one.start - other.start || one.end - other.end);
}

/** Severities as they are gone through: what is no fault is of one kind. */
const levels: readonly (readonly Severity[])[] = [['error'], ['warning'], ['information', 'hint']];

/** The findings, the gravest first; alike ones in the order given. */
export function byGravity(findings: readonly Finding[]): Finding[] {
  const rank = ({ severity }: Finding) => severities.indexOf(severity);
  return findings.toSorted((one, other) => rank(one) - rank(other));
}

/** The errors, without any the warnings, else the rest; in the order given. */
export function gravestOf(findings: readonly Finding[]): Finding[] {
  const gravest = levels.find((level) => findings.some(({ severity }) => level.includes(severity))) ?? [];
  return findings.filter(({ severity }) => gravest.includes(severity));
}
