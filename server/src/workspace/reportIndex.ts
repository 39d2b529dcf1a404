import type { Exception } from '../check/grounds.ts';
import type { KindSource } from '../kinds/kind.ts';
import { Declarations } from './declarations.ts';
import { organisationKey } from './organisation.ts';
import { folderOf, isCopyOf, seriesOf, yearInPath } from './paths.ts';
import type { FolderProject } from './project.ts';

/** Whose report it is, of which kind, and on which year. */
export interface Identity {
  /** The name of the kind. */
  readonly report: string;
  readonly organisation: string | undefined;
  readonly year: number | undefined;
}

/** What a report has to do with others. */
export interface Links<R extends Identity> {
  /** The same organisation's report on the year before. */
  readonly previous: R | undefined;
  /** Those that may be it, where there are several and none is nearer than the others. */
  readonly rivals: readonly R[];
  /** The offices it sums up; one whose report is not there, or not the only one, has none. */
  readonly parts: readonly { readonly organisation: string; readonly report: R | undefined }[];
}

/** A report in its file. */
interface Known<R extends Identity> {
  readonly path: string;
  readonly report: R;
  /** The organisation's name as it is compared. */
  readonly name: string | undefined;
}

/**
 * Reports by organisation and year. What `gouji.json` declares of a report comes before what its title
 * says, and that before the names of its file and folders. What else is kept of a report is up to the
 * caller.
 */
export class ReportIndex<R extends Identity> {
  /** The reports of each file as their titles say, and with what is declared of them. */
  readonly #files = new Map<string, { readonly titled: readonly R[]; readonly known: readonly Known<R>[] }>();
  /** The reports found under each key. */
  readonly #found = new Map<string, Known<R>[]>();
  readonly #declarations = new Declarations();

  /** The reports of the file, with what is declared of them. */
  reportsOf(path: string): R[] {
    return this.#inFile(path).map(({ report }) => report);
  }

  /** The reports of all files, with what is declared of them. */
  all(): R[] {
    return [...this.#files.values()].flatMap(({ known }) => known.map(({ report }) => report));
  }

  /** Whether these very reports are those of the file. */
  holds(path: string, reports: readonly R[]): boolean {
    const titled = this.#files.get(path)?.titled ?? [];
    return titled.length === reports.length && titled.every((report, nth) => report === reports[nth]);
  }

  /** Puts the reports of a file, as their titles say, in the place of those it had. */
  put(path: string, reports: readonly R[]): void {
    for (const key of new Set(this.#inFile(path).flatMap(keysOf))) this.#forget(key, path);
    const known = this.#known(path, reports);
    if (reports.length > 0) this.#files.set(path, { titled: reports, known });
    else this.#files.delete(path);
    for (const one of known) for (const key of keysOf(one)) this.#remember(key, one);
  }

  /** Puts in force what the `gouji.json` of a folder says; undefined: there is none. */
  declare(folder: string, project: FolderProject | undefined): void {
    const files = [...this.#files];
    for (const [path] of files) this.put(path, []);
    this.#declarations.set(folder, project);
    for (const [path, { titled }] of files) this.put(path, titled);
  }

  /** What the nearest `gouji.json` above the file says. */
  projectFor(path: string): FolderProject | undefined {
    return this.#declarations.projectFor(path);
  }

  /** The kinds of reports that folders describe. */
  ownKinds(): KindSource[] {
    return this.#declarations.ownKinds();
  }

  /** The findings of the file that were looked at and accepted. */
  exceptionsIn(path: string): readonly Exception[] {
    return this.#declarations.exceptionsIn(path);
  }

  /** What each report of the file has to do with others; `reports` are those in it, if not those put in. */
  linksOf(path: string, reports: readonly Identity[] = this.#files.get(path)?.titled ?? []): Links<R>[] {
    return this.#known(path, reports).map((known) => ({ ...this.#previous(known), parts: this.#parts(known) }));
  }

  /** The other files whose reports look at those of the file, or would if they could tell which to look at. */
  readersOf(path: string): Set<string> {
    const keys = this.#inFile(path).flatMap((known) => {
      const { report, year } = known.report;
      if (year === undefined) return [];
      const wholes = known.name === undefined ? [] : this.#declarations.wholesOf(known.name);
      return [...keysOn(year + 1, known), ...wholes.map((whole) => nameKey(report, whole, year))];
    });
    const readers = new Set(this.#declarations.followersOf(path));
    for (const key of new Set(keys)) for (const reader of this.#at(key)) readers.add(reader.path);
    readers.delete(path);
    return readers;
  }

  #previous(known: Known<Identity>): Pick<Links<R>, 'previous' | 'rivals'> {
    const { report: kind, year } = known.report;
    if (year === undefined) return { previous: undefined, rivals: [] };
    const declared = this.#declarations.reportIn(known.path)?.previous;
    if (declared !== undefined) {
      const reports = this.reportsOf(declared).filter((report) => report.report === kind);
      const dated = reports.find((report) => report.year === year - 1);
      return { previous: dated ?? (reports.length === 1 ? reports[0] : undefined), rivals: [] };
    }
    const byName = known.name === undefined ? [] : this.#at(nameKey(kind, known.name, year - 1));
    const bySeries = this.#at(seriesKey(kind, known.path, year - 1));
    const nameless = bySeries.filter(({ name }) => name === undefined || known.name === undefined);
    const previous = (nearest(byName, known.path) ?? nearest(nameless, known.path))?.report;
    return {
      previous,
      rivals: previous ? [] : originals([...new Set([...byName, ...nameless])]).map(({ report }) => report),
    };
  }

  #parts({ path, report, name }: Known<Identity>): Links<R>['parts'] {
    const { year } = report;
    if (name === undefined || year === undefined) return [];
    return this.#declarations.partsOf(path, name).map((organisation) => {
      const found = this.#at(nameKey(report.report, organisationKey(organisation), year));
      return { organisation, report: nearest(found, path)?.report };
    });
  }

  /** The reports found under the key. */
  #at(key: string): readonly Known<R>[] {
    return this.#found.get(key) ?? [];
  }

  #inFile(path: string): readonly Known<R>[] {
    return this.#files.get(path)?.known ?? [];
  }

  /** A year is declared of a file with one report only. */
  #known<I extends Identity>(path: string, reports: readonly I[]): Known<I>[] {
    const declared = this.#declarations.reportIn(path);
    const declaredYear = reports.length === 1 ? declared?.year : undefined;
    return reports.map((titled) => {
      const organisation = declared?.organisation ?? titled.organisation;
      const year = declaredYear ?? titled.year ?? yearInPath(path);
      const name = organisation === undefined ? undefined : organisationKey(organisation);
      return { path, report: { ...titled, organisation, year }, name };
    });
  }

  #remember(key: string, known: Known<R>): void {
    const same = this.#found.get(key);
    if (same) same.push(known);
    else this.#found.set(key, [known]);
  }

  #forget(key: string, path: string): void {
    const others = this.#at(key).filter((known) => known.path !== path);
    if (others.length > 0) this.#found.set(key, others);
    else this.#found.delete(key);
  }
}

/** Under what a report is found. */
function keysOf<R extends Identity>(known: Known<R>): string[] {
  const { year } = known.report;
  return year === undefined ? [] : keysOn(year, known);
}

/** Under what the same organisation's report on that year is found: its name, and the series of its files. */
function keysOn<R extends Identity>(year: number, { path, name, report: { report } }: Known<R>): string[] {
  return [...(name === undefined ? [] : [nameKey(report, name, year)]), seriesKey(report, path, year)];
}

function nameKey(kind: string, name: string, year: number): string {
  return `${kind} ${year} ${name}`;
}

/** A slash, which no name has, tells it from the other. */
function seriesKey(kind: string, path: string, year: number): string {
  return `${kind} ${year} /${seriesOf(path)}`;
}

/** Without the copies that lie beside their originals. */
function originals<R extends Identity>(all: readonly Known<R>[]): Known<R>[] {
  return all.filter((one) => !all.some((other) => other !== one && isCopyOf(one.path, other.path)));
}

/** The only one; of several the only one in the same series of files, or else in the same folder. */
function nearest<R extends Identity>(all: readonly Known<R>[], path: string): Known<R> | undefined {
  const found = originals(all);
  if (found.length <= 1) return found[0];
  const [series, folder] = [seriesOf(path), folderOf(path)];
  const inSeries = found.filter((other) => seriesOf(other.path) === series);
  const inFolder = found.filter((other) => folderOf(other.path) === folder);
  return [inSeries, inFolder].find((some) => some.length === 1)?.[0];
}
