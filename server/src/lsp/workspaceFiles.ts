import type { Grading, Unfinished } from '../check/grading.ts';
import type { OtherReport } from '../check/model/lookup.ts';
import { editionChoices } from '../kinds/kind.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Identity } from '../workspace/reportIndex.ts';
import { folderOf, resolveFrom } from '../workspace/paths.ts';
import type { ProjectProblem, readProject } from '../workspace/readProject.ts';
import { isDocumentName, isSpare } from '../workspace/draftFiles.ts';
import type { FilePatterns } from '../workspace/filePatterns.ts';
import { projectFileName } from '../workspace/projectFile.ts';
import { summarize } from '../workspace/summary.ts';
import { Workspace } from '../workspace/workspace.ts';
import { FileAddresses } from './fileAddresses.ts';
import { FileChoice } from './fileChoice.ts';
import type { FileReader, FileSays, ReaderBeside } from './fileReader.ts';
import { FolderReading, inLists, type Pace } from './folderReading.ts';
import type { FolderSettings } from './folderSettings.ts';
import type { Settings } from './settings.ts';
import { turn } from './turn.ts';

/** How long the server may be busy with files that nobody looks at before it looks for messages. */
const sliceTime = 2;

/**
 * The reports in the files of the client's folders, against which those that are open are held. A file
 * that is open counts as its editor has it, not as it is on the disk.
 */
export class WorkspaceFiles {
  readonly #reader: FileReader;
  readonly #startReader: (() => ReaderBeside) | undefined;
  readonly #settings: FolderSettings;
  readonly #workspace = new Workspace();
  /** The files on the disk, each with how often what is to be said of it may have changed. */
  readonly #revisions = new Map<string, number>();
  /** The files that are being read beside the server, each with the list it was asked for in; what is known sooner counts. */
  readonly #asked = new Map<string, unknown>();
  readonly #addresses: FileAddresses;
  /** The paths of the client's folders: what they are called themselves matters to no file. */
  readonly #folders = new Set<string>();
  /** The paths of every `gouji.json` in force. */
  readonly #projects = new Set<string>();
  readonly #choice = new FileChoice();
  /** The paths of the files that patterns pass over. */
  readonly #passedOver = new Set<string>();
  /** Done once what reads the patterns that were met last is loaded. */
  #choosing: Promise<void> | undefined;
  #stopped = false;
  /** Whether the client's folders have not been looked through yet: nobody can say before that a report ties. */
  isAwaited = false;
  /** Told what cannot be used of each `gouji.json`, with its address and text. */
  onProject: (uri: string, text: string, problems: readonly ProjectProblem[]) => void = () => undefined;
  /** Told what is to be checked anew, where nobody waits for it. */
  onTouched: (uris: readonly string[]) => void = () => undefined;
  /** Loaded with the first folder: a client without folders has no `gouji.json`. */
  #readProject: typeof readProject | undefined;

  constructor(
    reader: FileReader,
    settings: FolderSettings,
    /** Whether the client shows documents that are no text as drafts. */
    readonly showsDocuments: boolean,
    /** Starts what reads a large folder beside the server. */
    startReader: (() => ReaderBeside) | undefined,
  ) {
    this.#reader = reader;
    this.#startReader = startReader;
    this.#settings = settings;
    this.#addresses = new FileAddresses(reader.world, showsDocuments);
  }

  /** The files known that are not open, as addresses; documents only where the client can show what is said of them. */
  closedFiles(): string[] {
    const isShown = (path: string) => this.showsDocuments || !isDocumentName(path);
    return [...this.#revisions.keys()]
      .filter((path) => !this.#addresses.isOpen(path) && isShown(path))
      .map((path) => this.uriOf(path));
  }

  /** A number that grows whenever something else may have to be said of the file. */
  revisionOf(uri: string): number {
    return this.#revisions.get(this.pathOf(uri) ?? '') ?? 0;
  }

  /** The address of a path that a finding names. */
  uriOf(path: string): string {
    return this.#addresses.uriOf(path);
  }

  /** The path of a document or file; undefined where it has none, as a new document. */
  pathOf(uri: string): string | undefined {
    return this.#addresses.pathOf(uri);
  }

  /** The text of a file on the disk, of a document that of its draft; undefined if it cannot be read as either. */
  textOf(path: string): string | undefined {
    return this.#reader.textOf(path);
  }

  /**
   * Holds what an open document says against the others, and makes its findings final. A lone report is not among them before it is
   * taken in; several are at once, as they may look at each other: `touched` are those to be checked anew.
   */
  open(uri: string, analysis: Analysis, unfinished: Unfinished): { analysis: Analysis; touched: string[] } {
    const path = this.#addresses.open(uri);
    const grading = { ...unfinished, ...this.#gradingAt(path) };
    // A new document is held against others, though no other can look at it.
    if (path === undefined) return { analysis: this.#workspace.connect(uri, analysis, grading), touched: [] };
    const touched = isLone(analysis) ? [] : this.#update(path, analysis);
    return { analysis: this.#workspace.connect(path, analysis, grading), touched };
  }

  #gradingAt(path: string | undefined): Grading {
    return { grades: this.#settings.at(path).severity, isAwaitingOthers: this.isAwaited };
  }

  /** Takes in that a document is open and read by another server: it is not among the others here, nor is its file. */
  setAside(uri: string): string[] {
    const path = this.#addresses.open(uri);
    return path === undefined ? [] : this.#update(path, undefined);
  }

  /** Takes in what the lone report of an open document says; gives those now to be checked anew. */
  update(uri: string, analysis: Analysis): string[] {
    const path = this.#addresses.openPathOf(uri);
    return path !== undefined && isLone(analysis) ? this.#update(path, analysis) : [];
  }

  /** Whose report in the folders is the one on the latest year. */
  latest(): Identity | undefined {
    return this.#workspace.latest();
  }

  /** The same organisation's report on the year before that of a new document. */
  previousOfNew(analysis: Analysis): OtherReport | undefined {
    return this.#workspace.lookupsFor('', analysis)[0]?.previous;
  }

  /** The addresses of the reports on the year before, for each report of the document. */
  previousOf(uri: string, analysis: Analysis): (string | undefined)[] {
    const lookups = this.#workspace.lookupsFor(this.pathOf(uri) ?? uri, analysis);
    return lookups.map(({ previous }) => previous && this.uriOf(previous.path));
  }

  /** The same organisations' reports on the years before, latest first, for each report of the document. */
  historyOf(uri: string, analysis: Analysis): OtherReport[][] {
    return this.#workspace.historyOf(this.pathOf(uri) ?? uri, analysis);
  }

  /** Takes in that a document is no longer open: its file counts again. */
  close(uri: string): string[] {
    const path = this.#addresses.close(uri);
    return path === undefined ? [] : this.#readAgain(path);
  }

  /** Makes ready what is needed to read those files; undefined where nothing is. */
  ready(uris: readonly string[]): Promise<void> | undefined {
    return this.#reader.ready(uris.flatMap((uri) => this.pathOf(uri) ?? []));
  }

  /** Takes in that a file has changed, come or gone. */
  refresh(uri: string): string[] {
    const path = this.pathOf(uri);
    return path === undefined || this.#addresses.isOpen(path) ? [] : this.#readAgain(path);
  }

  /** The analysis of a file that is not open, held against the others; undefined if it cannot be read. */
  analyse(uri: string): Analysis | undefined {
    const path = this.pathOf(uri);
    if (path === undefined) return undefined;
    const analysis = this.#read(path);
    return analysis && this.#workspace.connect(path, analysis, this.#gradingAt(path));
  }

  /** Another version of a document, held against the others in its place, final. */
  beside(uri: string, analysis: Analysis): Analysis {
    const path = this.pathOf(uri);
    return this.#workspace.connect(path ?? uri, analysis, this.#gradingAt(path));
  }

  /** How a document is read, as set or else as its folder says. */
  readingOf(uri: string): Pick<Settings, 'edition' | 'ordinaryTables'> {
    return this.#reading(this.pathOf(uri) ?? '');
  }

  /** Puts in force which files the settings choose; gives what is to be checked anew. */
  async choose(): Promise<string[]> {
    const { all, byFolder } = this.#settings;
    for (const patterns of [all, ...byFolder.values()]) await this.#choice.ready(patterns);
    return this.#choice.set(all, byFolder) ? this.#sift() : [];
  }

  /** Ends whatever is still being looked through. */
  stop(): void {
    this.#stopped = true;
  }

  /** Looks through the folders, giving way to whatever else there is to do; what was known and is gone is let go. Gives what is to be checked anew. */
  async load(folders: readonly string[], pace: Pace): Promise<ReadonlySet<string>> {
    const touched = new Set<string>();
    const note = (uris: readonly string[]) => {
      for (const uri of uris) touched.add(uri);
    };
    if (folders.length > 0) this.#readProject ??= (await import('../workspace/readProject.ts')).readProject;
    const reading = new FolderReading(this.#startReader);
    try {
      for (const folder of folders) {
        const gone = new Set([...this.#closedIn(folder), ...this.#projectsIn(folder)]);
        const at = this.pathOf(folder) ?? '';
        this.#folders.add(at);
        for (const files of inLists(this.#reader.world?.filesIn(at) ?? [])) {
          if (this.#stopped || pace.isStopped()) return touched;
          for (const path of files) gone.delete(path);
          await this.#take(files, reading, note);
          pace.onRead(reading.count);
        }
        for (const path of gone) note(this.#letGo(path));
      }
      return touched;
    } finally {
      reading.end();
    }
  }

  /** Takes in files of a folder: first what is declared, since it says how the others are read. */
  async #take(
    files: readonly string[],
    reading: FolderReading,
    note: (uris: readonly string[]) => void,
  ): Promise<void> {
    const closed = files.filter((path) => !this.#addresses.isOpen(path));
    for (const path of closed.filter(isProject)) {
      note(this.#readAgain(path));
      await this.#choosing;
    }
    const drafts = closed.filter((path) => !isProject(path));
    const asked = drafts.map((path) => ({ path, ...this.#reading(path) }));
    for (const path of drafts) this.#asked.set(path, asked);
    const said = await reading.read(asked);
    if (!said) return this.#takeHere(drafts, note);
    for (const [nth, path] of drafts.entries())
      if (this.#asked.get(path) === asked && !this.#addresses.isOpen(path))
        note(this.#put(path, this.#isOut(path) ? undefined : said[nth]));
  }

  /** Reads files among the rest of the work. */
  async #takeHere(files: readonly string[], note: (uris: readonly string[]) => void): Promise<void> {
    await this.#reader.ready(files);
    let since = Date.now();
    for (const path of files) {
      if (this.#stopped) return;
      if (!this.#addresses.isOpen(path)) note(this.#readAgain(path));
      if (Date.now() - since < sliceTime) continue;
      await turn();
      since = Date.now();
    }
  }

  /** Lets go the files of folders that are no longer the client's. */
  unload(folders: readonly string[]): string[] {
    const gone = folders.flatMap((folder) => [...this.#projectsIn(folder), ...this.#closedIn(folder)]);
    for (const folder of folders) this.#folders.delete(this.pathOf(folder) ?? '');
    return gone.flatMap((path) => this.#letGo(path));
  }

  #closedIn(folder: string): string[] {
    return this.#within(folder, this.#revisions.keys()).filter((file) => !this.#addresses.isOpen(file));
  }

  #projectsIn(folder: string): string[] {
    return this.#within(folder, this.#projects);
  }

  #within(folder: string, paths: Iterable<string>): string[] {
    const path = this.pathOf(folder);
    return path === undefined ? [] : [...paths].filter((file) => file.startsWith(`${path}/`));
  }

  #read(path: string): Analysis | undefined {
    return this.#isOut(path) ? undefined : this.#reader.analyse({ path, ...this.#reading(path) });
  }

  #reading(path: string): Pick<Settings, 'edition' | 'ordinaryTables'> {
    const { edition, ordinaryTables } = this.#settings.at(path);
    const declared = this.#workspace.projectFor(path);
    return {
      edition: edition === 'auto' ? (declared?.edition ?? edition) : edition,
      ordinaryTables: ordinaryTables || declared?.ordinaryTables === true,
    };
  }

  /** Whether it, or a folder it is in, was put aside or is passed over. */
  #isOut(path: string): boolean {
    const folder = [...this.#folders].find((candidate) => path.startsWith(`${candidate}/`)) ?? folderOf(path);
    if (path.slice(folder.length).split('/').some(isSpare)) return true;
    const takes = this.#choice.takes(path, folder);
    if (takes) this.#passedOver.delete(path);
    else this.#passedOver.add(path);
    return !takes;
  }

  /** Reads again what is looked at now and was not before, or the other way about. */
  #sift(): string[] {
    const [known, aside] = [[...this.#revisions.keys()], [...this.#passedOver]];
    const closed = (path: string) => !this.#addresses.isOpen(path);
    const gone = known.filter((path) => closed(path) && this.#isOut(path));
    const back = aside.filter((path) => closed(path) && !this.#isOut(path));
    return [...gone, ...back].flatMap((path) => this.#readAgain(path));
  }

  #readAgain(path: string): string[] {
    if (!isProject(path)) return this.#update(path, this.#read(path));
    return this.#declare(path, this.#reader.world?.read(path));
  }

  #letGo(path: string): string[] {
    return isProject(path) ? this.#declare(path, undefined) : this.#update(path, undefined);
  }

  /** Puts in force what a `gouji.json` says, and tells what in it cannot be used; undefined: it is gone. */
  #declare(path: string, text: string | undefined): string[] {
    if (text === undefined) this.#projects.delete(path);
    else this.#projects.add(path);
    const isFile = (file: string) => this.textOf(resolveFrom(folderOf(path), file)) !== undefined;
    const read = text === undefined ? undefined : this.#readProject?.(text, isFile, editionChoices(this.#reader.kinds));
    const before = this.#workspace.projectFor(path);
    this.#workspace.declare(path, read?.project);
    this.onProject(this.uriOf(path), text ?? '', read?.problems ?? []);
    this.#choosing = this.#choice.canRead(read?.project) ? undefined : this.#chooseLater(path, read?.project);
    const sifted = this.#choice.declare(folderOf(path), read?.project) ? this.#sift() : [];
    const below = [...this.#revisions.keys()].filter((other) => other.startsWith(`${folderOf(path)}/`));
    const isReadOtherwise =
      before?.edition !== read?.project.edition || before?.ordinaryTables !== read?.project.ordinaryTables;
    const closed = isReadOtherwise ? below.filter((other) => !this.#addresses.isOpen(other)) : [];
    return [...sifted, ...closed.flatMap((other) => this.#readAgain(other)), ...this.#touch(below)];
  }

  /** Declares it once more when its patterns can be read. */
  async #chooseLater(path: string, patterns: FilePatterns | undefined): Promise<void> {
    await this.#choice.ready(patterns);
    this.onTouched(this.#readAgain(path));
  }

  #update(path: string, analysis: Analysis | undefined): string[] {
    return this.#put(path, analysis && summarize(path, analysis));
  }

  #put(path: string, says: FileSays): string[] {
    this.#asked.delete(path);
    const others = this.#workspace.put(path, says ?? []);
    if (says) this.#touch([path]);
    else this.#revisions.delete(path);
    return this.#touch(others);
  }

  #touch(paths: Iterable<string>): string[] {
    return Array.from(paths, (path) => {
      this.#revisions.set(path, (this.#revisions.get(path) ?? 0) + 1);
      return this.uriOf(path);
    });
  }
}

function isProject(path: string): boolean {
  return path.endsWith(`/${projectFileName}`);
}

function isLone({ reports }: Analysis): boolean {
  return reports.length === 1;
}
