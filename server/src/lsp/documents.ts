import type {
  PositionEncodingKind,
  Range,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
  VersionedTextDocumentIdentifier,
} from 'vscode-languageserver';
import { LineIndex, type Lines } from '../text/lines.ts';
import { isBlankFrom, type Text } from '../text/text.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { lengthOf } from './encoding.ts';
import { PiecedDocument } from './piecedDocument.ts';

/** What a document is read as. */
export interface DocumentSource {
  readonly uri: string;
  readonly languageId: string;
  readonly text: Text;
  readonly lines: Lines;
  /** The offset at which the last edit ended; undefined before the first, if it replaced all of the text, and once it is settled. */
  readonly lastEdit: number | undefined;
  /** The same where the last edit only put something in, and took nothing away. */
  readonly typedTo: number | undefined;
  /** Whether its author wants it checked as a report, whatever it looks like. */
  readonly asked: boolean;
  /** Whether its end is being typed: the last edit stands in the last line with words, or behind it. */
  readonly typing: boolean;
}

/** Reads a document, given the analysis of its version before. */
export type Reader = (source: DocumentSource, previous: Analysis | undefined) => Analysis;

/** A document the client has open; its analysis is made when first asked for, once per version. */
export class OpenDocument implements DocumentSource {
  readonly uri: string;
  readonly languageId: string;
  readonly #document: PiecedDocument;
  #version: number;
  readonly #read: Reader;
  #analysis: Analysis | undefined;
  #stale = true;
  /** The text that the analysis is of, where that is still to come. */
  #foreseen: string | undefined;
  /** Whether its author wants it checked as a report, whatever it looks like. */
  asked = false;
  /** What its client was told last of its form, and by which name. */
  told: { readonly stamp: number; readonly reports: unknown } | undefined;
  /** The place a command has shown last, from which it goes on. */
  shown: number | undefined;
  #lastEdit: number | undefined;
  /** Whether the last edit only put something in. */
  #isAdded = false;

  constructor(
    item: TextDocumentItem,
    readonly encoding: PositionEncodingKind,
    read: Reader,
  ) {
    this.uri = item.uri;
    this.languageId = item.languageId;
    this.#version = item.version;
    this.#document = new PiecedDocument(item.text);
    this.#read = read;
  }

  get version(): number {
    return this.#version;
  }

  get text(): Text {
    return this.#document.text;
  }

  /** The lines of the version it has now. */
  get lines(): Lines {
    return this.#document;
  }

  /** The document as a client would open it. */
  get item(): TextDocumentItem {
    return { uri: this.uri, languageId: this.languageId, version: this.version, text: String(this.text) };
  }

  get lastEdit(): number | undefined {
    return this.#lastEdit;
  }

  get typedTo(): number | undefined {
    return this.#isAdded ? this.#lastEdit : undefined;
  }

  get typing(): boolean {
    if (this.#lastEdit === undefined) return false;
    const { line } = this.lines.positionAt(this.#lastEdit);
    return isBlankFrom(this.text, this.lines.startOf(line + 1));
  }

  get analysis(): Analysis {
    if (!this.#analysis || this.#stale) this.#analysis = this.#read(this, this.#analysis);
    this.#stale = false;
    this.#foreseen = undefined;
    return this.#analysis;
  }

  /**
   * What it will say with that text, nothing in it half typed. It is read once where that text comes next; what it says
   * until then is read anew where it is asked for.
   */
  foresee(text: string): Analysis {
    const { uri, languageId, asked } = this;
    const unfinished = { lastEdit: undefined, typedTo: undefined, typing: false };
    const source = { uri, languageId, asked, text, lines: new LineIndex(text), ...unfinished };
    this.#analysis = this.#read(source, this.#analysis);
    this.#stale = true;
    this.#foreseen = text;
    return this.#analysis;
  }

  /** Applies the client's edits, each to the text the one before has left. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      const edit = this.#inUtf16(change);
      this.#lastEdit = 'range' in edit ? this.#document.offsetAt(edit.range.start) + edit.text.length : undefined;
      this.#isAdded = 'range' in edit && edit.text !== '' && isEmpty(edit.range);
      this.#document.update(edit);
    }
    this.#version = version;
    if (this.#foreseen === undefined || this.#foreseen !== String(this.text)) this.forget();
    else this.#takeForeseen();
  }

  #takeForeseen(): void {
    this.#analysis = this.#analysis && { ...this.#analysis, lines: this.lines };
    this.#lastEdit = undefined;
    this.#stale = false;
    this.#foreseen = undefined;
  }

  /** Takes in that nothing is half typed any more: it was saved, or the cursor has left the line. Whether that is news. */
  settle(): boolean {
    if (this.#lastEdit === undefined) return false;
    this.#lastEdit = undefined;
    this.forget();
    return true;
  }

  /** Takes in where the cursor is; whether what was being typed is settled with that. */
  follow(line: number): boolean {
    const typed = this.#lastEdit === undefined ? line : this.lines.positionAt(this.#lastEdit).line;
    return line !== typed && this.settle();
  }

  /** Has the document read anew, as when a setting has changed. */
  forget(): void {
    this.#stale = true;
    this.#foreseen = undefined;
  }

  #inUtf16(change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
    if (!('range' in change)) return change;
    const { start, end } = change.range;
    return { range: { start: this.#position(start), end: this.#position(end) }, text: change.text };
  }

  #position({ line, character }: { line: number; character: number }): { line: number; character: number } {
    const text = this.text.slice(this.lines.startOf(line), this.lines.startOf(line + 1));
    return { line, character: lengthOf(text, character, this.encoding) };
  }
}

function isEmpty({ start, end }: Range): boolean {
  return start.line === end.line && start.character === end.character;
}

/** The documents the client has open. */
export class Documents {
  readonly #open = new Map<string, OpenDocument>();

  constructor(
    readonly encoding: PositionEncodingKind,
    readonly read: Reader,
  ) {}

  open(item: TextDocumentItem): void {
    this.#open.set(item.uri, new OpenDocument(item, this.encoding, this.read));
  }

  /** Applies an edit; one of a document that is not open is left alone. */
  change(document: VersionedTextDocumentIdentifier, changes: readonly TextDocumentContentChangeEvent[]): void {
    this.#open.get(document.uri)?.change(changes, document.version);
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  all(): Iterable<OpenDocument> {
    return this.#open.values();
  }
}
