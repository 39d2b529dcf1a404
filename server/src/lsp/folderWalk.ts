import type { FileAddresses } from './fileAddresses.ts';
import type { FileReader, ReaderBeside } from './fileReader.ts';
import { FolderReading, inLists, type Pace } from './folderReading.ts';
import { isDeclaration, isProject, type KnownFiles } from './knownFiles.ts';
import { turn } from './turn.ts';

/** How long the server may be busy with files that nobody looks at before it looks for messages. */
const sliceTime = 2;

/** Is told the addresses of what is to be checked anew. */
type Note = (uris: readonly string[]) => void;

/** Looks through the client's folders, giving way to whatever else there is to do. */
export class FolderWalk {
  readonly #reader: FileReader;
  readonly #addresses: FileAddresses;
  readonly #files: KnownFiles;
  readonly #startReader: (() => ReaderBeside) | undefined;
  #stopped = false;

  constructor(
    reader: FileReader,
    addresses: FileAddresses,
    files: KnownFiles,
    /** Starts what reads a large folder beside the server. */
    startReader: (() => ReaderBeside) | undefined,
  ) {
    this.#reader = reader;
    this.#addresses = addresses;
    this.#files = files;
    this.#startReader = startReader;
  }

  /** Ends whatever is still being looked through. */
  stop(): void {
    this.#stopped = true;
  }

  /** Looks through folders; what was known and is gone is let go. Gives what is to be checked anew. */
  async load(folders: readonly string[], pace: Pace): Promise<ReadonlySet<string>> {
    const touched = new Set<string>();
    const note = (uris: readonly string[]) => {
      for (const uri of uris) touched.add(uri);
    };
    const reading = new FolderReading(this.#startReader);
    try {
      for (const folder of folders) if (!(await this.#walk(folder, reading, pace, note))) break;
      return touched;
    } finally {
      reading.end();
    }
  }

  /** Whether it came to the folder's end. */
  async #walk(folder: string, reading: FolderReading, pace: Pace, note: Note): Promise<boolean> {
    await this.#files.enter(this.#pathOf(folder));
    const gone = new Set(this.#knownIn(folder));
    for (const files of inLists(this.#reader.world?.filesIn(this.#pathOf(folder)) ?? [])) {
      if (this.#stopped || pace.isStopped()) return false;
      for (const path of files) gone.delete(path);
      await this.#take(files, reading, note);
      pace.onRead(reading.count);
    }
    for (const path of gone) note(this.#files.letGo(path));
    return true;
  }

  /** Takes in files of a folder: first what is declared, since it says how the others are read. */
  async #take(files: readonly string[], reading: FolderReading, note: Note): Promise<void> {
    const closed = files.filter((path) => !this.#addresses.isOpen(path));
    for (const path of closed.filter(isProject)) note(await this.#files.readProject(path));
    const drafts = closed.filter((path) => !isDeclaration(path));
    const asked = drafts.map((path) => ({ path, ...this.#files.readingOf(path) }));
    this.#files.ask(asked);
    const said = await reading.read(asked);
    if (!said) return this.#takeHere(drafts, note);
    for (const [nth, path] of drafts.entries()) note(this.#files.answer(path, asked, said[nth]));
  }

  /** Reads files among the rest of the work. */
  async #takeHere(files: readonly string[], note: Note): Promise<void> {
    await this.#reader.ready(files);
    let since = Date.now();
    for (const path of files) {
      if (this.#stopped) return;
      if (!this.#addresses.isOpen(path)) note(this.#files.readAgain(path));
      if (Date.now() - since < sliceTime) continue;
      await turn();
      since = Date.now();
    }
  }

  /** Lets go the files of folders that are no longer the client's. */
  unload(folders: readonly string[]): string[] {
    const gone = folders.flatMap((folder) => this.#knownIn(folder));
    for (const folder of folders) this.#files.leave(this.#pathOf(folder));
    return gone.flatMap((path) => this.#files.letGo(path));
  }

  /** The path of a folder; empty where it has none, as one of another file system. */
  #pathOf(folder: string): string {
    return this.#addresses.pathOf(folder) ?? '';
  }

  /** What is known in a folder. */
  #knownIn(folder: string): string[] {
    const path = this.#addresses.pathOf(folder);
    return path === undefined ? [] : this.#files.closedWithin(path);
  }
}
