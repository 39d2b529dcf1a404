import type {
  PositionEncodingKind,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
  VersionedTextDocumentIdentifier,
} from 'vscode-languageserver';
import { Documents, type OpenDocument } from './documents.ts';

/**
 * Every `gouji.json` that the client has open. They are no drafts: nothing but what cannot be used of them is said of
 * them, as their editor has them. In force is what is saved, so that no half typed word has a folder read anew.
 */
export class OpenProjects {
  readonly #texts: Documents;
  /** The addresses under which they are open, by their paths. */
  readonly #open = new Map<string, string>();

  constructor(
    encoding: PositionEncodingKind,
    readonly pathOf: (uri: string) => string | undefined,
  ) {
    this.#texts = new Documents(encoding, () => {
      throw new Error('a gouji.json is no draft');
    });
  }

  open(item: TextDocumentItem): void {
    this.#texts.open(item);
    this.#open.set(this.#placeOf(item.uri), item.uri);
  }

  change(document: VersionedTextDocumentIdentifier, changes: readonly TextDocumentContentChangeEvent[]): void {
    this.#texts.change(document, changes);
  }

  close(uri: string): void {
    this.#texts.close(uri);
    this.#open.delete(this.#placeOf(uri));
  }

  get(uri: string): OpenDocument | undefined {
    return this.#texts.get(uri);
  }

  all(): Iterable<OpenDocument> {
    return this.#texts.all();
  }

  /** Whether the file is open, be it under this address or another one. */
  holds(uri: string): boolean {
    return this.#open.has(this.#placeOf(uri));
  }

  #placeOf(uri: string): string {
    return this.pathOf(uri) ?? uri;
  }
}
