import type { Exception } from '../check/grounds.ts';
import type { KindSource } from '../kinds/kind.ts';
import { Declarations } from './declarations.ts';
import { organisationKey } from './organisation.ts';
import { indexKeysOn, nameKey, seriesKey, type Identity, type Known } from './identity.ts';
import { folderOf, isCopyOf, seriesOf, yearInPath } from './paths.ts';
import type { FolderProject } from './project.ts';
import { OpenShelf, type ReportShelf } from './reportShelf.ts';

/** What a report has to do with others. */
export interface Links<R extends Identity> {
  /** The same organisation's report on the year before. */
  readonly previous: R | undefined;
  /** Those that may be it, where there are several and none is nearer than the others. */
  readonly rivals: readonly R[];
  /** The offices it sums up; one whose report is not there, or not the only one, has none. */
  readonly parts: readonly { readonly organisation: string; readonly report: R | undefined }[];
}

/**
 * Reports by organisation and year. What `gouji.json` declares of a report comes before what its title
 * says, and that before the names of its file and folders. What else is kept of a report is up to the
 * caller.
 */
export class ReportIndex<R extends Identity> {
  readonly #shelf: ReportShelf<R>;
  readonly #declarations = new Declarations();

  constructor(shelf: ReportShelf<R> = new OpenShelf()) {
    this.#shelf = shelf;
  }

  /** The reports of the file, with what is declared of them. */
  reportsOf(path: string): R[] {
    return this.knownIn(path).map(({ report }) => report);
  }

  /** The same in their file: one that is put there again is the same object, as long as the same is declared of it. */
  knownIn(path: string): readonly Known<R>[] {
    return this.#shelf.in(path)?.known ?? [];
  }

  /** The reports of all files, with what is declared of them. */
  all(): R[] {
    return [...this.#shelf.paths()].flatMap((path) => this.reportsOf(path));
  }

  /** Whether these very reports are those of the file. */
  holds(path: string, reports: readonly R[]): boolean {
    const titled = this.#titled(path);
    return titled.length === reports.length && titled.every((report, nth) => report === reports[nth]);
  }

  /** Whether the reports of the file are those, as far as others tell them apart. */
  isOf(path: string, reports: readonly Identity[]): boolean {
    const titled = this.#titled(path);
    return titled.length === reports.length && reports.every((report, nth) => isAlike(report, titled[nth] as Identity));
  }

  /** Puts the reports of a file, as their titles say, in the place of those it had. */
  put(path: string, reports: readonly R[]): void {
    const before = this.#shelf.in(path);
    const known = this.#known(path, reports).map((one, nth) => {
      const other = before?.titled[nth] === reports[nth] ? before?.known[nth] : undefined;
      return other && isAlike(one.report, other.report) ? other : one;
    });
    this.#shelf.put(path, { titled: reports, known });
  }

  /** Puts one more report into a file. */
  add(path: string, report: R): void {
    this.put(path, [...this.#titled(path), report]);
  }

  /** Puts in force what the `gouji.json` of a folder says; undefined: there is none. */
  declare(folder: string, project: FolderProject | undefined): void {
    this.#declarations.set(folder, project);
    for (const path of [...this.#shelf.paths()]) this.put(path, this.#titled(path));
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
  linksOf(path: string, reports: readonly Identity[] = this.#titled(path)): Links<R>[] {
    return this.#known(path, reports).map((known) => ({ ...this.#previous(known), parts: this.#parts(known) }));
  }

  /**
   * The other files whose reports look at those of the file, or would if they could tell which to look at.
   *
   * @param reports Those of the file that it is about, if not all.
   */
  readersOf(path: string, reports: readonly Known<Identity>[] = this.knownIn(path)): Set<string> {
    const keys = reports.flatMap((known) => {
      const { report, year } = known.report;
      if (year === undefined) return [];
      const wholes = known.name === undefined ? [] : this.#declarations.wholesOf(known.name);
      return [...indexKeysOn(year + 1, known), ...wholes.map((whole) => nameKey(report, whole, year))];
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
      rivals: previous ? [] : inOrderOfPath(originals([...byName, ...nameless])).map(({ report }) => report),
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
    return this.#shelf.at(key);
  }

  #titled(path: string): readonly R[] {
    return this.#shelf.in(path)?.titled ?? [];
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
}

function isAlike(one: Identity, other: Identity): boolean {
  return one.report === other.report && one.organisation === other.organisation && one.year === other.year;
}

/** As they would be found in a folder, whichever was read or edited last. */
function inOrderOfPath<R extends Identity>(all: readonly Known<R>[]): Known<R>[] {
  return all.toSorted(({ path: one }, { path: other }) => (one < other ? -1 : Number(one > other)));
}

/** Without the copies that lie beside their originals. */
function originals<R extends Identity>(all: readonly Known<R>[]): Known<R>[] {
  return all.filter((one) => !all.some((other) => isCopyOf(one.path, other.path)));
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
