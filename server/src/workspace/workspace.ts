import type { Grading } from '../check/grading.ts';
import type { Lookup, OtherReport } from '../check/model/lookup.ts';
import type { CheckedReport } from '../check/finding.ts';
import type { KindSource, ReportKind } from '../kinds/kind.ts';
import type { Analysis } from './analysis.ts';
import { conclude } from './conclude.ts';
import { lookupOf, SummarizedReport } from './otherReport.ts';
import { folderOf } from './paths.ts';
import type { FolderProject } from './project.ts';
import type { Identity } from './identity.ts';
import { ReportIndex } from './reportIndex.ts';
import { exchangedIn } from './reportShelf.ts';
import { areSame, identityOf, summarize, type ReportSummary } from './summary.ts';

/**
 * The reports of all files, open or not, as one picture. It knows no disk: whoever does tells it what
 * a file holds now, and learns which other files are to be checked anew. Of a file only the summary is kept.
 */
export class Workspace {
  readonly #index = new ReportIndex<ReportSummary>();
  #revision = 0;

  /**
   * Puts what a file now holds in the place of what it held; undefined: the file is gone. Gives the
   * other files whose findings may have changed: none where nothing has that they look at.
   */
  update(path: string, analysis: Analysis | undefined): ReadonlySet<string> {
    return this.put(path, analysis ? summarize(path, analysis) : []);
  }

  /** The same with what the reports of the file say to others. */
  put(path: string, summaries: readonly ReportSummary[]): ReadonlySet<string> {
    if (this.#index.holds(path, summaries)) return new Set();
    const before = this.#index.knownIn(path);
    this.#index.put(path, summaries);
    const exchanged = exchangedIn(before, this.#index.knownIn(path));
    if (exchanged.every(([gone, come]) => gone && come && areSame([gone.report], [come.report]))) return new Set();
    this.#revision++;
    return this.#index.readersOf(
      path,
      exchanged.flat().filter((known) => known !== undefined),
    );
  }

  /** A number that grows with what any file says: whatever is in no file may look at it, and is not known here. */
  get revision(): number {
    return this.#revision;
  }

  /** Puts in force what a `gouji.json` says; undefined: the file is gone. Everything is to be checked anew. */
  declare(path: string, project: FolderProject | undefined): void {
    this.#revision++;
    this.#index.declare(folderOf(path), project);
  }

  /** What the nearest `gouji.json` above the file says. */
  projectFor(path: string): FolderProject | undefined {
    return this.#index.projectFor(path);
  }

  /** The kinds of reports that folders describe themselves. */
  ownKinds(): KindSource[] {
    return this.#index.ownKinds();
  }

  /** Whose report is the one on the latest year; undefined where none names its year. */
  latest(): Identity | undefined {
    const dated = this.#index.all().filter(({ year }) => year !== undefined);
    return dated.toSorted((one, other) => (other.year ?? 0) - (one.year ?? 0))[0];
  }

  /** The other files that look at what the file holds. */
  dependentsOf(path: string): ReadonlySet<string> {
    return this.#index.readersOf(path);
  }

  /** Whether reports of the file look at others in it, or may do so now: then it is to be put before it is connected. */
  looksAtItself(path: string, { reports }: Analysis): boolean {
    const identities = reports.map(identityOf);
    if (!this.#index.isOf(path, identities)) return true;
    const isOwn = (other: ReportSummary | undefined) => other?.path === path;
    const links = this.#index.linksOf(path, identities);
    return links.some(
      ({ previous, rivals, parts }) =>
        isOwn(previous) || rivals.some(isOwn) || parts.some(({ report }) => isOwn(report)),
    );
  }

  /** What the rules about several reports may ask, for each report of the file. */
  lookupsFor(path: string, { reports }: Analysis): Lookup[] {
    return this.#index
      .linksOf(path, reports.map(identityOf))
      .map((links, nth) => lookupOf(links, (reports[nth] as CheckedReport).kind));
  }

  /** The same organisation's reports on the years before, latest first, for each report of the file. */
  historyOf(path: string, { reports }: Analysis): OtherReport[][] {
    return this.#index
      .linksOf(path, reports.map(identityOf))
      .map(({ previous }, nth) => this.#withEarlier(previous, (reports[nth] as CheckedReport).kind));
  }

  /** The report and those on the years before it, one year at a time: a declared circle ends where years no longer fall. */
  #withEarlier(latest: ReportSummary | undefined, kind: ReportKind): OtherReport[] {
    const found: ReportSummary[] = [];
    for (let next = latest; next; next = this.#previousOf(next)) {
      if ((next.year ?? Infinity) >= (found.at(-1)?.year ?? Infinity)) break;
      found.push(next);
    }
    return found.map((summary) => new SummarizedReport(summary, kind));
  }

  #previousOf({ path, year }: ReportSummary): ReportSummary | undefined {
    const nth = this.#index.reportsOf(path).findIndex((report) => report.year === year);
    return this.#index.linksOf(path)[nth]?.previous;
  }

  /** The analysis with all there is to say of the file's reports, final: what is graded here comes before what its folder says. */
  connect(path: string, analysis: Analysis, grading: Grading): Analysis {
    const grades = { ...this.projectFor(path)?.severity, ...grading.grades };
    const exceptions = this.#index.exceptionsIn(path);
    return conclude(analysis, { ...grading, grades, exceptions }, this.lookupsFor(path, analysis));
  }
}
