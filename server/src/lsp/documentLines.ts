import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Lines, Position } from '../text/lines.ts';

/** The lines of a document as it stands now, which an edit does not have found anew. */
export class DocumentLines implements Lines {
  readonly #document: TextDocument;

  constructor(document: TextDocument) {
    this.#document = document;
  }

  get count(): number {
    return this.#document.lineCount;
  }

  startOf(line: number): number {
    return this.#document.offsetAt({ line, character: 0 });
  }

  textOf(line: number): string {
    return this.#document.getText({ start: { line, character: 0 }, end: { line, character: Infinity } });
  }

  positionAt(offset: number): Position {
    return this.#document.positionAt(offset);
  }

  offsetAt(position: Position): number {
    return this.#document.offsetAt(position);
  }
}
