import { indexKeysOf, type Identity, type Known } from './identity.ts';

/** The reports of a file. */
export interface Shelved<R extends Identity> {
  /** As their titles say. */
  readonly titled: readonly R[];
  /** The same with what is declared of them. */
  readonly known: readonly Known<R>[];
}

/** Where an index keeps its reports. */
export interface ReportShelf<R extends Identity> {
  /** The paths of the files with reports in them. */
  paths(): Iterable<string>;
  /** The reports of the file, if it has any. */
  in(path: string): Shelved<R> | undefined;
  /** The reports that were put there under the key, in the order in which they were put. */
  at(key: string): readonly Known<R>[];
  /** Puts the reports of a file, each under its keys, in the place of those it had. */
  put(path: string, reports: Shelved<R>): void;
}

/** Keeps them as they were put. */
export class OpenShelf<R extends Identity> implements ReportShelf<R> {
  readonly #files = new Map<string, Shelved<R>>();
  readonly #found = new Map<string, Known<R>[]>();

  paths(): Iterable<string> {
    return this.#files.keys();
  }

  in(path: string): Shelved<R> | undefined {
    return this.#files.get(path);
  }

  at(key: string): readonly Known<R>[] {
    return this.#found.get(key) ?? [];
  }

  put(path: string, reports: Shelved<R>): void {
    const before = this.#files.get(path)?.known ?? [];
    for (const key of new Set(before.flatMap(indexKeysOf))) this.#forget(key, path);
    if (reports.titled.length > 0) this.#files.set(path, reports);
    else this.#files.delete(path);
    for (const one of reports.known) for (const key of indexKeysOf(one)) this.#remember(key, one);
  }

  #remember(key: string, known: Known<R>): void {
    const same = this.#found.get(key);
    if (same) same.push(known);
    else this.#found.set(key, [known]);
  }

  #forget(key: string, path: string): void {
    const others = this.at(key).filter((known) => known.path !== path);
    if (others.length > 0) this.#found.set(key, others);
    else this.#found.delete(key);
  }
}
