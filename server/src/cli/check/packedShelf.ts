import { indexKeysOf, type Known } from '../../workspace/identity.ts';
import { organisationKey } from '../../workspace/organisation.ts';
import type { ReportShelf, Shelved } from '../../workspace/reportShelf.ts';
import { NumberColumn } from './numberColumn.ts';
import { HashedRows } from './hashedRows.ts';
import { IdentityColumns, Words } from './identityColumns.ts';
import { indexPath } from './indexPath.ts';
import type { Input } from './input.ts';
import type { Neighbour } from './neighbours.ts';
import type { DeclaredReading } from './reading.ts';
import type { Recorded } from './summaryFiles.ts';

/**
 * The reports of very many drafts in little memory, some 150 bytes each: a row of numbers for each report, every name
 * kept once, and paths only where the list of drafts has them. What is asked for is put together anew.
 */
export class PackedShelf implements ReportShelf<Neighbour> {
  readonly #drafts: readonly Input[];
  readonly #readingOf: (place: string) => DeclaredReading | undefined;
  /** The paths of files that are not among the drafts. */
  readonly #others: string[] = [];
  readonly #files = new HashedRows();
  /** Of each file the first of its rows, and how many there are. */
  readonly #firsts = new NumberColumn();
  readonly #counts = new NumberColumn();
  /** Of each row its file, what its title says, and the same with what is declared. */
  readonly #fileOf = new NumberColumn();
  readonly #titles: IdentityColumns;
  readonly #known: IdentityColumns;
  readonly #rows = new HashedRows();
  /** What is at hand of reports in other files, by row. */
  readonly #recorded = new Map<number, Recorded['summary']>();

  /** @param readingOf How the folder of a draft has it read. */
  constructor(drafts: readonly Input[], readingOf: (place: string) => DeclaredReading | undefined) {
    this.#drafts = drafts;
    this.#readingOf = readingOf;
    const words = new Words();
    this.#titles = new IdentityColumns(words);
    this.#known = new IdentityColumns(words);
    for (const { path } of drafts) this.#addFile(path);
  }

  *paths(): Generator<string> {
    for (let file = 0; file < this.#counts.length; file++) if (this.#counts.at(file) > 0) yield this.#placeOf(file);
  }

  in(path: string): Shelved<Neighbour> | undefined {
    const file = this.#fileAt(path);
    const count = file === undefined ? 0 : this.#counts.at(file);
    if (file === undefined || count === 0) return undefined;
    const known = Array.from({ length: count }, (_, nth) => this.#at(this.#firsts.at(file) + nth));
    return { titled: known.map(({ report }) => ({ ...report, ...report.title })), known };
  }

  at(key: string): Known<Neighbour>[] {
    const known = this.#rows.at(key).filter((row) => this.#isCurrent(row));
    return known.map((row) => this.#at(row)).filter((one) => indexKeysOf(one).includes(key));
  }

  put(path: string, { titled, known }: Shelved<Neighbour>): void {
    const file = this.#fileAt(path) ?? this.#addFile(titled[0]?.path ?? path);
    this.#firsts.set(file, this.#fileOf.length);
    this.#counts.set(file, titled.length);
    for (const [nth, one] of known.entries()) {
      const row = this.#fileOf.length;
      const { title, summary } = titled[nth] as Neighbour;
      this.#fileOf.push(file);
      this.#titles.push(title);
      this.#known.push(one.report);
      if (summary) this.#recorded.set(row, summary);
      for (const key of indexKeysOf(one)) this.#rows.add(key, row);
    }
  }

  /** Whether the file at that place is one of the drafts. */
  isDraft(place: string): boolean {
    return (this.#fileAt(place) ?? this.#drafts.length) < this.#drafts.length;
  }

  #addFile(path: string): number {
    const file = this.#counts.length;
    if (file >= this.#drafts.length) this.#others.push(path);
    this.#files.add(indexPath(path), file);
    this.#firsts.push(0);
    this.#counts.push(0);
    return file;
  }

  #fileAt(place: string): number | undefined {
    return this.#files.at(place).find((file) => this.#placeOf(file) === place);
  }

  #pathOf(file: number): string {
    return (this.#drafts[file]?.path ?? this.#others[file - this.#drafts.length]) as string;
  }

  #placeOf(file: number): string {
    return indexPath(this.#pathOf(file));
  }

  /** Whether the file has not been put anew since. */
  #isCurrent(row: number): boolean {
    const file = this.#fileOf.at(row);
    const nth = row - this.#firsts.at(file);
    return nth >= 0 && nth < this.#counts.at(file);
  }

  #at(row: number): Known<Neighbour> {
    const path = this.#pathOf(this.#fileOf.at(row));
    const place = indexPath(path);
    const identity = this.#known.at(row);
    const { organisation } = identity;
    const summary = this.#recorded.get(row);
    return {
      path: place,
      report: {
        path,
        reading: this.#readingOf(place),
        title: this.#titles.at(row),
        ...identity,
        ...(summary && { summary }),
      },
      name: organisation === undefined ? undefined : organisationKey(organisation),
    };
  }
}
