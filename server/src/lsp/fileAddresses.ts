import { draftAddress, fileAddress } from '../workspace/documentAddress.ts';
import { isDocumentName } from '../workspace/draftFiles.ts';
import type { World } from '../workspace/world.ts';

/** Under which addresses files are shown, and which of them are open in an editor. */
export class FileAddresses {
  readonly #world: World | undefined;
  /** Whether the client shows documents that are no text as drafts. */
  readonly #showsDocuments: boolean;
  /** The paths of the files that are open, with the addresses under which they are, and the other way about. */
  readonly #open = new Map<string, string>();
  readonly #paths = new Map<string, string>();
  /** The addresses of the documents that are open and in no file, as new ones. */
  readonly #new = new Set<string>();

  constructor(world: World | undefined, showsDocuments: boolean) {
    this.#world = world;
    this.#showsDocuments = showsDocuments;
  }

  /** The address of a path that a finding names. */
  uriOf(path: string): string {
    const open = this.#open.get(path);
    if (open !== undefined) return open;
    const file = this.#world?.uriOf(path) ?? path;
    return this.#showsDocuments && isDocumentName(path) ? draftAddress(file) : file;
  }

  /** The path of a document or file; undefined where it has none, as a new document. */
  pathOf(uri: string): string | undefined {
    return this.#paths.get(uri) ?? this.#world?.pathOf(fileAddress(uri));
  }

  isOpen(path: string): boolean {
    return this.#open.has(path);
  }

  /** The path of a document that is open. */
  openPathOf(uri: string): string | undefined {
    return this.#paths.get(uri);
  }

  /** The addresses of the documents that are open and in no file. */
  inNoFile(): Iterable<string> {
    return this.#new;
  }

  /** Takes in that a document is open; its path, where it has one. */
  open(uri: string): string | undefined {
    const path = this.pathOf(uri);
    if (path === undefined) {
      this.#new.add(uri);
      return undefined;
    }
    this.#open.set(path, uri);
    this.#paths.set(uri, path);
    return path;
  }

  /** Takes in that a document is no longer open; its path, where it was. */
  close(uri: string): string | undefined {
    this.#new.delete(uri);
    const path = this.#paths.get(uri);
    if (path === undefined) return undefined;
    this.#paths.delete(uri);
    this.#open.delete(path);
    return path;
  }
}
