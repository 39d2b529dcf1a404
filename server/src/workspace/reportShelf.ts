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
  /** The reports that were put there under the key, in no order. */
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
    const before = this.in(path)?.known ?? [];
    if (reports.titled.length > 0) this.#files.set(path, reports);
    else this.#files.delete(path);
    for (const [gone, come] of exchangedIn(before, reports.known)) this.#exchange(gone, come);
  }

  /** Puts a report in the place of another under the keys that both have. */
  #exchange(gone: Known<R> | undefined, come: Known<R> | undefined): void {
    const old = new Set(gone && indexKeysOf(gone));
    for (const key of come ? indexKeysOf(come) : []) {
      const found = this.#found.get(key) ?? [];
      if (old.delete(key)) found[found.indexOf(gone as Known<R>)] = come as Known<R>;
      else found.push(come as Known<R>);
      this.#found.set(key, found);
    }
    for (const key of old) this.#forget(key, gone as Known<R>);
  }

  #forget(key: string, known: Known<R>): void {
    const others = this.at(key).filter((one) => one !== known);
    if (others.length > 0) this.#found.set(key, others);
    else this.#found.delete(key);
  }
}

/** The reports in whose place others stand, with these: of a file as it was and as it is. */
export function exchangedIn<R extends Identity>(
  before: readonly Known<R>[],
  after: readonly Known<R>[],
): (readonly [gone: Known<R> | undefined, come: Known<R> | undefined])[] {
  const exchanged: (readonly [Known<R> | undefined, Known<R> | undefined])[] = [];
  for (let nth = 0; nth < Math.max(before.length, after.length); nth++)
    if (before[nth] !== after[nth]) exchanged.push([before[nth], after[nth]]);
  return exchanged;
}
