import type { Wording } from '../forms/schema.ts';
import { documentKindOf } from '../office/documentKind.ts';
import type { OfficeProjection } from '../office/projector.ts';
import type { readOffice } from '../office/readOffice.ts';
import type { StoredDocument } from '../office/storedDocument.ts';
import { Unreadable } from '../office/unreadable.ts';

/** Reads documents that are no text. What that takes is loaded with the first of them. */
export class OfficeReader {
  #readOffice: typeof readOffice | undefined;

  /** Makes ready what reads documents; until then each counts as none. */
  async load(): Promise<void> {
    this.#readOffice ??= (await import('../office/readOffice.ts')).readOffice;
  }

  get isLoaded(): boolean {
    return this.#readOffice !== undefined;
  }

  /** A document with what it says. Throws an `Unreadable`. */
  open(bytes: Uint8Array): StoredDocument {
    const kind = documentKindOf(bytes);
    if (!kind || !this.#readOffice) throw new Unreadable(noDocument);
    return { bytes, kind, projection: this.#readOffice(bytes, kind) };
  }

  /** What a document says; undefined where it cannot be read. */
  attempt(bytes: Uint8Array | undefined): OfficeProjection | undefined {
    try {
      return bytes && this.open(bytes).projection;
    } catch {
      return undefined;
    }
  }
}

const noDocument: Wording = {
  zh: '不是 Word 或 Excel 文件，按内容看是文本',
  en: 'no Word or Excel file; by its content it is text',
};
