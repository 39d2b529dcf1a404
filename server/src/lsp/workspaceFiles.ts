import type { Grading, Unfinished } from '../check/grading.ts';
import type { OtherReport } from '../check/model/lookup.ts';
import type { KindSource } from '../kinds/kind.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { isDocumentName } from '../workspace/draftFiles.ts';
import type { DeclaredProblem } from '../declared/readDeclared.ts';
import type { Identity } from '../workspace/identity.ts';
import { Workspace } from '../workspace/workspace.ts';
import { FileAddresses } from './fileAddresses.ts';
import type { FileReader, ReaderBeside, FileReading } from './fileReader.ts';
import type { Pace } from './folderReading.ts';
import type { FolderSettings } from './folderSettings.ts';
import { FolderWalk } from './folderWalk.ts';
import { KnownFiles } from './knownFiles.ts';

/**
 * The reports in the files of the client's folders, against which those that are open are held. A file
 * that is open counts as its editor has it, not as it is on the disk.
 */
export class WorkspaceFiles {
  readonly #reader: FileReader;
  readonly #settings: FolderSettings;
  readonly #workspace = new Workspace();
  readonly #addresses: FileAddresses;
  readonly #files: KnownFiles;
  readonly #walk: FolderWalk;
  /** Whether the client's folders have not been looked through yet: nobody can say before that a report ties. */
  isAwaited = false;

  constructor(
    reader: FileReader,
    settings: FolderSettings,
    /** Whether the client shows documents that are no text as drafts. */
    readonly showsDocuments: boolean,
    /** Starts what reads a large folder beside the server. */
    startReader: (() => ReaderBeside) | undefined,
  ) {
    this.#reader = reader;
    this.#settings = settings;
    this.#addresses = new FileAddresses(reader.world, showsDocuments);
    this.#files = new KnownFiles(reader, settings, this.#workspace, this.#addresses);
    this.#walk = new FolderWalk(reader, this.#addresses, this.#files, startReader);
  }

  /** Told what cannot be used of each `gouji.json`, with its address and text. */
  set onProject(tell: (uri: string, text: string, problems: readonly DeclaredProblem[]) => void) {
    this.#files.onProject = tell;
  }

  /** What could not be used of a `gouji.json` with that text. */
  problemsIn(uri: string, text: string): Promise<readonly DeclaredProblem[]> {
    return this.#files.problemsIn(this.pathOf(uri) ?? uri, text);
  }

  /** Told what is to be checked anew, where nobody waits for it. */
  set onTouched(tell: (uris: readonly string[]) => void) {
    this.#files.onTouched = tell;
  }

  /** The files known that are not open, as addresses; documents only where the client can show what is said of them. */
  closedFiles(): string[] {
    const isShown = (path: string) => this.showsDocuments || !isDocumentName(path);
    return this.#files
      .closed()
      .filter(isShown)
      .map((path) => this.uriOf(path));
  }

  /** A number that grows whenever something else may have to be said of the file. */
  revisionOf(uri: string): number {
    return this.#files.revisionOf(this.pathOf(uri) ?? '');
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
   * Holds what an open document says against the others, and makes its findings final. It is among them once it is taken
   * in (`update`), or at once where its reports look at each other: `touched` are those to be checked anew.
   */
  open(uri: string, analysis: Analysis, unfinished: Unfinished): { analysis: Analysis; touched: string[] } {
    const path = this.#addresses.open(uri);
    const grading = { ...unfinished, ...this.#gradingAt(path) };
    // A new document is held against others, though no other can look at it.
    if (path === undefined) return { analysis: this.#workspace.connect(uri, analysis, grading), touched: [] };
    const isAtOnce = !isLone(analysis) && this.#workspace.looksAtItself(path, analysis);
    const touched = isAtOnce ? this.#files.update(path, analysis) : [];
    return { analysis: this.#workspace.connect(path, analysis, grading), touched };
  }

  #gradingAt(path: string | undefined): Grading {
    return { grades: this.#settings.at(path).severity, isAwaitingOthers: this.isAwaited };
  }

  /** Takes in that a document is open and read by another server: it is not among the others here, nor is its file. */
  setAside(uri: string): string[] {
    const path = this.#addresses.open(uri);
    return path === undefined ? [] : this.#files.update(path, undefined);
  }

  /** Takes in what an open document says; gives those now to be checked anew. */
  update(uri: string, analysis: Analysis): string[] {
    const path = this.#addresses.openPathOf(uri);
    return path === undefined ? [] : this.#files.update(path, analysis);
  }

  /** The kinds of reports that the client's folders describe themselves. */
  ownKinds(): KindSource[] {
    return this.#workspace.ownKinds();
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
    return path === undefined ? [] : this.#files.readAgain(path);
  }

  /** Makes ready what is needed to read those files; undefined where nothing is. */
  ready(uris: readonly string[]): Promise<void> | undefined {
    return this.#reader.ready(uris.flatMap((uri) => this.pathOf(uri) ?? []));
  }

  /** Takes in that a file has changed, come or gone. */
  refresh(uri: string): string[] {
    const path = this.pathOf(uri);
    return path === undefined || this.#addresses.isOpen(path) ? [] : this.#files.readAgain(path);
  }

  /** The analysis of a file that is not open, held against the others; undefined if it cannot be read. */
  analyse(uri: string): Analysis | undefined {
    const path = this.pathOf(uri);
    if (path === undefined) return undefined;
    const analysis = this.#files.read(path);
    return analysis && this.#workspace.connect(path, analysis, this.#gradingAt(path));
  }

  /** Another version of a document, held against the others in its place, final. */
  beside(uri: string, analysis: Analysis): Analysis {
    const path = this.pathOf(uri);
    return this.#workspace.connect(path ?? uri, analysis, this.#gradingAt(path));
  }

  /** How a document is read, as set or else as its folder says. */
  readingOf(uri: string): FileReading {
    return this.#files.readingOf(this.pathOf(uri) ?? '');
  }

  /** Puts in force which files the settings choose; gives what is to be checked anew. */
  choose(): Promise<string[]> {
    return this.#files.choose();
  }

  /** Ends whatever is still being looked through. */
  stop(): void {
    this.#walk.stop();
  }

  /** Looks through the folders, giving way to whatever else there is to do; what was known and is gone is let go. Gives what is to be checked anew. */
  load(folders: readonly string[], pace: Pace): Promise<ReadonlySet<string>> {
    return this.#walk.load(folders, pace);
  }

  /** Lets go the files of folders that are no longer the client's. */
  unload(folders: readonly string[]): string[] {
    return this.#walk.unload(folders);
  }
}

function isLone({ reports }: Analysis): boolean {
  return reports.length === 1;
}
