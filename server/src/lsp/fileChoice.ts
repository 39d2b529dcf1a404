import type { FilePatterns, filesBy, TakesFile } from '../workspace/filePatterns.ts';

/** Which files of the client's folders are looked at, by what is set and what each `gouji.json` says. */
export class FileChoice {
  /** By the folders from which the paths are seen. */
  readonly #declared = new Map<string, TakesFile>();
  /** By the client's folders that have settings of their own. */
  #setIn: ReadonlyMap<string, TakesFile | undefined> = new Map();
  #set: TakesFile | undefined;
  /** What the settings said when they were read last. */
  #setTo = keyOf({}, new Map());
  #filesBy: typeof filesBy | undefined;

  /** Loads what reads patterns, where there are any. */
  async ready(patterns: FilePatterns | undefined): Promise<void> {
    if (hasSome(patterns)) this.#filesBy ??= (await import('../workspace/filePatterns.ts')).filesBy;
  }

  /** Whether the patterns can be read already; there being none, they can. */
  canRead(patterns: FilePatterns | undefined): boolean {
    return this.#filesBy !== undefined || !hasSome(patterns);
  }

  /** Puts in force what the settings say of the client's folders, of some by their own settings; whether that is news. */
  set(patterns: FilePatterns, byFolder: ReadonlyMap<string, FilePatterns>): boolean {
    const setTo = keyOf(patterns, byFolder);
    if (setTo === this.#setTo) return false;
    this.#setTo = setTo;
    this.#set = this.#filesBy?.(patterns);
    this.#setIn = new Map(Array.from(byFolder, ([folder, own]) => [folder, this.#filesBy?.(own)]));
    return true;
  }

  /** Puts in force what the `gouji.json` of that folder says; whether it says or said anything. */
  declare(folder: string, patterns: FilePatterns | undefined): boolean {
    const had = this.#declared.delete(folder);
    const takes = patterns && this.#filesBy?.(patterns);
    if (takes) this.#declared.set(folder, takes);
    return had || takes !== undefined;
  }

  /** Whether a file is looked at, by its path and that of the client's folder it is in. */
  takes(path: string, root: string): boolean {
    const set = this.#setIn.has(root) ? this.#setIn.get(root) : this.#set;
    if (set && !set(path.slice(root.length + 1))) return false;
    for (const [folder, takes] of this.#declared)
      if (path.startsWith(`${folder}/`) && !takes(path.slice(folder.length + 1))) return false;
    return true;
  }
}

function hasSome({ include = [], exclude = [] }: FilePatterns = {}): boolean {
  return include.length + exclude.length > 0;
}

function keyOf(patterns: FilePatterns, byFolder: ReadonlyMap<string, FilePatterns>): string {
  const key = ({ include = [], exclude = [] }: FilePatterns) => [include, exclude];
  return JSON.stringify([key(patterns), Array.from(byFolder, ([folder, own]) => [folder, key(own)])]);
}
