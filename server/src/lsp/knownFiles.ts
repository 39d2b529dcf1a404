import type { Analysis } from '../workspace/analysis.ts';
import { isSpare } from '../workspace/draftFiles.ts';
import type { FilePatterns } from '../workspace/filePatterns.ts';
import { folderOf, resolveFrom } from '../workspace/paths.ts';
import { kindFileEnding, projectFileName } from '../workspace/projectFile.ts';
import type { DeclaredProblem } from '../declared/readDeclared.ts';
import type { ProjectPlace, ReadProject, readProject } from '../workspace/readProject.ts';
import { summarize } from '../workspace/summary.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { FileAddresses } from './fileAddresses.ts';
import { FileChoice } from './fileChoice.ts';
import type { FileReader, FileSays, FileReading } from './fileReader.ts';
import type { FolderSettings } from './folderSettings.ts';

/**
 * What the files of the client's folders say, each by its path, and which of them are looked at. What is done to one
 * gives the addresses of those that are to be checked anew.
 */
export class KnownFiles {
  readonly #reader: FileReader;
  readonly #settings: FolderSettings;
  readonly #workspace: Workspace;
  readonly #addresses: FileAddresses;
  /** The files on the disk, each with how often what is to be said of it may have changed. */
  readonly #revisions = new Map<string, number>();
  /** The files that are being read beside the server, each with the list it was asked for in; what is known sooner counts. */
  readonly #asked = new Map<string, unknown>();
  /** The paths of the client's folders: what they are called themselves matters to no file. */
  readonly #folders = new Set<string>();
  /** The paths of every `gouji.json` in force, each with those of the kind files it names. */
  readonly #projects = new Map<string, readonly string[]>();
  readonly #choice = new FileChoice();
  /** The paths of the files that patterns pass over. */
  readonly #passedOver = new Set<string>();
  /** Done once what reads the patterns that were met last is loaded. */
  #choosing: Promise<void> | undefined;
  /** Loaded with the first folder, or the first `gouji.json` that is open: others have no need of it. */
  #readProject: typeof readProject | undefined;
  /** Told what cannot be used of each `gouji.json`, with its address and text. */
  onProject: (uri: string, text: string, problems: readonly DeclaredProblem[]) => void = () => undefined;
  /** Told what is to be checked anew, where nobody waits for it. */
  onTouched: (uris: readonly string[]) => void = () => undefined;

  constructor(reader: FileReader, settings: FolderSettings, workspace: Workspace, addresses: FileAddresses) {
    this.#reader = reader;
    this.#settings = settings;
    this.#workspace = workspace;
    this.#addresses = addresses;
  }

  /** The paths of the files known that are not open. */
  closed(): string[] {
    return [...this.#revisions.keys()].filter((path) => !this.#addresses.isOpen(path));
  }

  /** A number that grows whenever something else may have to be said of the file. */
  revisionOf(path: string): number {
    return this.#revisions.get(path) ?? 0;
  }

  /** Takes in that a folder is the client's, before its files are. */
  async enter(folder: string): Promise<void> {
    await this.#getReady();
    this.#folders.add(folder);
  }

  /** What could not be used of a `gouji.json`, or a kind file, with that text; nothing is put in force by that. */
  async problemsIn(path: string, text: string): Promise<readonly DeclaredProblem[]> {
    if (isKindFile(path)) return (await import('../kinds/file/readKind.ts')).readKind(text).problems;
    await this.#getReady();
    return this.#readAs(path, text)?.problems ?? [];
  }

  async #getReady(): Promise<void> {
    this.#readProject ??= (await import('../workspace/readProject.ts')).readProject;
  }

  /** Takes in that a folder is no longer the client's. */
  leave(folder: string): void {
    this.#folders.delete(folder);
  }

  /** The paths of what is known in a folder and not open: each `gouji.json` in force, then the files. */
  closedWithin(folder: string): string[] {
    return [...within(folder, this.#projects.keys()), ...within(folder, this.closed())];
  }

  /** How a file is read, as set or else as its folder says. */
  readingOf(path: string): FileReading {
    const { edition, ordinaryTables } = this.#settings.at(path);
    const declared = this.#workspace.projectFor(path);
    return {
      edition: edition === 'auto' ? (declared?.edition ?? edition) : edition,
      ordinaryTables: ordinaryTables || declared?.ordinaryTables === true,
      ownKinds: declared?.ownKinds,
    };
  }

  /** What the file says on the disk; undefined if it cannot be read or is not looked at. */
  read(path: string): Analysis | undefined {
    return this.#isOut(path) ? undefined : this.#reader.analyse({ path, ...this.readingOf(path) });
  }

  /** Takes in what stands in a file on the disk. */
  readAgain(path: string): string[] {
    if (isKindFile(path)) return this.#projectsNaming(path).flatMap((project) => this.readAgain(project));
    if (!isProject(path)) return this.update(path, this.read(path));
    return this.#declare(path, this.#reader.world?.read(path));
  }

  /** Takes in what stands in a `gouji.json`, and waits until it is in force. */
  async readProject(path: string): Promise<string[]> {
    const touched = this.readAgain(path);
    await this.#choosing;
    return touched;
  }

  /** Takes in that a file is gone. */
  letGo(path: string): string[] {
    if (isKindFile(path)) return this.readAgain(path);
    return isProject(path) ? this.#declare(path, undefined) : this.update(path, undefined);
  }

  /** Takes in what a file says; undefined: it says nothing any more. */
  update(path: string, analysis: Analysis | undefined): string[] {
    return this.#put(path, analysis && summarize(path, analysis));
  }

  /** Takes in that files are being read elsewhere. */
  ask(asked: readonly { readonly path: string }[]): void {
    for (const { path } of asked) this.#asked.set(path, asked);
  }

  /** Takes in what a file was found to say elsewhere, unless it is known better since it was asked for. */
  answer(path: string, asked: unknown, says: FileSays): string[] {
    if (this.#asked.get(path) !== asked || this.#addresses.isOpen(path)) return [];
    return this.#put(path, this.#isOut(path) ? undefined : says);
  }

  /** Puts in force which files the settings choose. */
  async choose(): Promise<string[]> {
    const { all, byFolder } = this.#settings;
    for (const patterns of [all, ...byFolder.values()]) await this.#choice.ready(patterns);
    return this.#choice.set(all, byFolder) ? this.#sift() : [];
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
    const aside = [...this.#passedOver];
    const gone = this.closed().filter((path) => this.#isOut(path));
    const back = aside.filter((path) => !this.#addresses.isOpen(path) && !this.#isOut(path));
    return [...gone, ...back].flatMap((path) => this.readAgain(path));
  }

  /** Puts in force what a `gouji.json` says, and tells what in it cannot be used; undefined: it is gone. */
  #declare(path: string, text: string | undefined): string[] {
    const read = text === undefined ? undefined : this.#readAs(path, text);
    this.#tellOf(path, text, read);
    const before = this.readingOf(path);
    this.#workspace.declare(path, read?.project);
    this.#choosing = this.#choice.canRead(read?.project) ? undefined : this.#chooseLater(path, read?.project);
    const sifted = this.#choice.declare(folderOf(path), read?.project) ? this.#sift() : [];
    const below = within(folderOf(path), this.#revisions.keys());
    const closed = areAlike(before, this.readingOf(path))
      ? []
      : below.filter((other) => !this.#addresses.isOpen(other));
    const again = closed.flatMap((other) => this.readAgain(other));
    return [...sifted, ...again, ...this.#touch(below), ...this.#addresses.inNoFile()];
  }

  #readAs(path: string, text: string): ReadProject | undefined {
    return this.#readProject?.(text, this.#placeOf(path));
  }

  /** What is known around a `gouji.json`. */
  #placeOf(path: string): ProjectPlace {
    const at = (file: string) => resolveFrom(folderOf(path), file);
    return {
      isFile: (file) => this.#reader.textOf(at(file)) !== undefined,
      textOf: (file) => this.#reader.world?.read(at(file)),
      builtIn: this.#reader.kinds,
    };
  }

  /** Tells what cannot be used in a `gouji.json` and in the kind files it names; nothing of those it names no longer. */
  #tellOf(path: string, text: string | undefined, read: ReadProject | undefined): void {
    const files = (read?.kindFiles ?? []).map((one) => ({ ...one, path: resolveFrom(folderOf(path), one.file) }));
    const named = new Set(files.map((file) => file.path));
    const dropped = (this.#projects.get(path) ?? []).filter((file) => !named.has(file));
    if (text === undefined) this.#projects.delete(path);
    else this.#projects.set(path, [...named]);
    this.onProject(this.#addresses.uriOf(path), text ?? '', read?.problems ?? []);
    for (const file of files) this.onProject(this.#addresses.uriOf(file.path), file.text, file.problems);
    for (const file of dropped) this.onProject(this.#addresses.uriOf(file), '', []);
  }

  /** Every `gouji.json` in force that names the kind file, or may: one that is not there yet is left out of what it names. */
  #projectsNaming(path: string): string[] {
    const isBelow = (project: string) => path.startsWith(`${folderOf(project)}/`);
    const mayName = ([project, files]: readonly [string, readonly string[]]) =>
      files.includes(path) || isBelow(project);
    return [...this.#projects].filter(mayName).map(([project]) => project);
  }

  /** Declares it once more when its patterns can be read. */
  async #chooseLater(path: string, patterns: FilePatterns | undefined): Promise<void> {
    await this.#choice.ready(patterns);
    this.onTouched(this.readAgain(path));
  }

  #put(path: string, says: FileSays): string[] {
    this.#asked.delete(path);
    const { revision } = this.#workspace;
    const others = this.#workspace.put(path, says ?? []);
    if (says) this.#touch([path]);
    else this.#revisions.delete(path);
    const isNews = revision !== this.#workspace.revision;
    return [...this.#touch(others), ...(isNews ? this.#addresses.inNoFile() : [])];
  }

  #touch(paths: Iterable<string>): string[] {
    return Array.from(paths, (path) => {
      this.#revisions.set(path, this.revisionOf(path) + 1);
      return this.#addresses.uriOf(path);
    });
  }
}

/** Whether files are read in the same way by both. */
function areAlike(one: FileReading, other: FileReading): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether a path or an address is that of a file which declares something of others. */
export function isDeclaration(path: string): boolean {
  return isProject(path) || isKindFile(path);
}

function isKindFile(path: string): boolean {
  return path.endsWith(kindFileEnding);
}

/** Whether a path or an address is that of a `gouji.json`. */
export function isProject(path: string): boolean {
  return path.endsWith(`/${projectFileName}`);
}

function within(folder: string, paths: Iterable<string>): string[] {
  return [...paths].filter((path) => path.startsWith(`${folder}/`));
}
