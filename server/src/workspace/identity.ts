import { seriesOf } from './paths.ts';

/** Whose report it is, of which kind, and on which year. */
export interface Identity {
  /** The name of the kind. */
  readonly report: string;
  readonly organisation: string | undefined;
  readonly year: number | undefined;
}

/** A report in its file. */
export interface Known<R extends Identity> {
  readonly path: string;
  /** With what is declared of it. */
  readonly report: R;
  /** The organisation's name as it is compared. */
  readonly name: string | undefined;
}

/** Under what a report is found. */
export function indexKeysOf(known: Known<Identity>): string[] {
  const { year } = known.report;
  return year === undefined ? [] : indexKeysOn(year, known);
}

/** Under what the same organisation's report on that year is found: its name, and the series of its files. */
export function indexKeysOn(year: number, { path, name, report: { report } }: Known<Identity>): string[] {
  return [...(name === undefined ? [] : [nameKey(report, name, year)]), seriesKey(report, path, year)];
}

export function nameKey(kind: string, name: string, year: number): string {
  return `${kind} ${year} ${name}`;
}

/** A slash, which no name has, tells it from the other. */
export function seriesKey(kind: string, path: string, year: number): string {
  return `${kind} ${year} /${seriesOf(path)}`;
}
