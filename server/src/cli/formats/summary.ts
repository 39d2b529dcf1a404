import type { Severity } from '../../check/model/severity.ts';
import { placeWords } from '../../features/basis/placeWords.ts';
import { say } from '../../features/basis/names.ts';
import type { Language } from '../../forms/schema.ts';
import { unreadIn } from '../../check/verdict.ts';
import { exceptedIn, findingsIn, type Analysis } from '../../workspace/analysis.ts';
import type { CheckedFile } from './checkedFile.ts';

/** What makes the exit status 1. */
export const failLevels = ['error', 'warning', 'never'] as const;
export type FailLevel = (typeof failLevels)[number];

/** What was checked and found, in numbers: files, reports in them, and findings. */
export interface Summary {
  readonly files: number;
  readonly reports: number;
  readonly skipped: number;
  readonly unreadable: number;
  readonly errors: number;
  readonly warnings: number;
  /** How many findings are not told, as they were looked at and accepted. */
  readonly excepted: number;
  /** How many files in folders were passed over: hidden ones, backups and copies. */
  readonly leftOut: number;
  /** How many figures of the reports were not read. */
  readonly unread: number;
  /** Where the first of these stand, as `path:line`. */
  readonly unreadAt: readonly string[];
}

export const nothingChecked: Summary = {
  files: 0,
  reports: 0,
  skipped: 0,
  unreadable: 0,
  errors: 0,
  warnings: 0,
  excepted: 0,
  leftOut: 0,
  unread: 0,
  unreadAt: [],
};

/** More places than these are not named. */
const mostPlaces = 5;

/** The summary of one file. */
export function summaryOf(file: CheckedFile, language: Language): Summary {
  const one = { ...nothingChecked, files: 1 };
  if (file.kind !== 'report') return { ...one, [file.kind]: 1 };
  const severities = findingsIn(file.analysis).map(({ severity }) => severity);
  const count = (wanted: Severity) => severities.filter((one) => one === wanted).length;
  return {
    ...one,
    reports: file.analysis.reports.length,
    errors: count('error'),
    warnings: count('warning'),
    excepted: exceptedIn(file.analysis).length,
    ...unreadOf(file.path, file.analysis, language),
  };
}

function unreadOf(path: string, analysis: Analysis, language: Language): Pick<Summary, 'unread' | 'unreadAt'> {
  const { reports, lines, placeAt } = analysis;
  const places = reports.flatMap(unreadIn);
  const at = places.map(({ span: { start } }) => {
    const place = placeAt?.(start);
    return place ? `${path}: ${say(placeWords(place), language)}` : `${path}:${lines.positionAt(start).line + 1}`;
  });
  return {
    unread: places.reduce((sum, { figures }) => sum + figures, 0),
    unreadAt: [...new Set(at)].slice(0, mostPlaces),
  };
}

/** Both summaries together. */
export function plus(one: Summary, other: Summary): Summary {
  return {
    files: one.files + other.files,
    reports: one.reports + other.reports,
    skipped: one.skipped + other.skipped,
    unreadable: one.unreadable + other.unreadable,
    errors: one.errors + other.errors,
    warnings: one.warnings + other.warnings,
    excepted: one.excepted + other.excepted,
    leftOut: one.leftOut + other.leftOut,
    unread: one.unread + other.unread,
    unreadAt: [...one.unreadAt, ...other.unreadAt].slice(0, mostPlaces),
  };
}

/** 2 if a path could not be read, else 1 if there are findings at or above the level, else 0. */
export function exitStatus(summary: Summary, failOn: FailLevel): number {
  if (summary.unreadable > 0) return 2;
  const failures = { never: 0, error: summary.errors, warning: summary.errors + summary.warnings };
  return failures[failOn] > 0 ? 1 : 0;
}

/** Whether a finding of the severity counts for the exit status. */
export function fails(severity: string, failOn: FailLevel): boolean {
  return failOn !== 'never' && (severity === 'error' || severity === failOn);
}
