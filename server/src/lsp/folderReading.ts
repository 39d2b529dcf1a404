import type { FileAsked, FileSays, ReaderBeside } from './fileReader.ts';

/** How folders are looked through. */
export interface Pace {
  /** Whether the rest is to be left unread. */
  isStopped(): boolean;
  /** Told now and then how many files were read. */
  onRead(files: number): void;
}

/** So many files are read at once beside the server: enough that to ask costs little, and few enough to be stopped soon. */
const listSize = 8;
/** So few files are read sooner than a thread begins. */
const fewFiles = 32;

/** The paths in lists that are read at once. */
export function* inLists(paths: Iterable<string>): Generator<readonly string[]> {
  let list: string[] = [];
  for (const path of paths) {
    if (list.push(path) < listSize) continue;
    yield list;
    list = [];
  }
  if (list.length > 0) yield list;
}

/** One walk through folders: the files after the first few are read by a thread, where there can be one. */
export class FolderReading {
  #start: (() => ReaderBeside) | undefined;
  #reader: ReaderBeside | undefined;
  #count = 0;

  constructor(start: (() => ReaderBeside) | undefined) {
    this.#start = start;
  }

  /** How many files were asked for. */
  get count(): number {
    return this.#count;
  }

  /** What the files say; undefined where the server is to read them itself. */
  async read(files: readonly FileAsked[]): Promise<readonly FileSays[] | undefined> {
    this.#count += files.length;
    if (this.#count <= fewFiles || !this.#start) return undefined;
    try {
      this.#reader ??= this.#start();
      return await this.#reader.read(files);
    } catch {
      // A thread that is lost, with all it holds in memory: the server is slower without, and misses nothing.
      this.#start = undefined;
      return undefined;
    }
  }

  end(): void {
    this.#reader?.end();
  }
}
