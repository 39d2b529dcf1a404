import type { Wording } from '../forms/schema.ts';
import { documentKindOf, isReadAtOnce } from '../office/documentKind.ts';
import type { OfficeProjection } from '../office/projector.ts';
import type { StoredDocument } from '../office/storedDocument.ts';
import { Unreadable } from '../office/unreadable.ts';

/** Reads documents that are no text. What that takes is loaded with the first of them. */
export class OfficeReader {
  #loaded: typeof import('../office/readDocument.ts') | undefined;
  /** What the documents say that are not read at once, by their paths, with the sign of what it was read from. */
  readonly #known = new Map<string, { readonly sign: string; readonly projection: OfficeProjection | undefined }>();

  /** A document with what it says. Rejects with an `Unreadable`. */
  async open(bytes: Uint8Array): Promise<StoredDocument> {
    const kind = documentKindOf(bytes);
    if (!kind) throw new Unreadable(noDocument);
    const { readStored } = await this.#load();
    return { bytes, kind, projection: await readStored(bytes, kind) };
  }

  /** Makes ready what the document of that path says; undefined where it can be asked for already. */
  prepare(path: string, bytes: Uint8Array | undefined): Promise<void> | undefined {
    const kind = bytes && documentKindOf(bytes);
    if (!kind || (isReadAtOnce(kind) ? this.#loaded : this.#knownOf(path, bytes))) return undefined;
    return isReadAtOnce(kind) ? this.#load().then(() => undefined) : this.#readAhead(path, bytes);
  }

  /** What a document says; undefined where it cannot be read, or was not made ready. */
  attempt(path: string, bytes: Uint8Array | undefined): OfficeProjection | undefined {
    const kind = bytes && documentKindOf(bytes);
    if (!kind) return undefined;
    if (!isReadAtOnce(kind)) return this.#knownOf(path, bytes)?.projection;
    try {
      return this.#loaded?.readOffice(bytes, kind);
    } catch {
      return undefined;
    }
  }

  #knownOf(path: string, bytes: Uint8Array) {
    const known = this.#known.get(path);
    return known && known.sign === this.#loaded?.signOf(bytes) ? known : undefined;
  }

  async #readAhead(path: string, bytes: Uint8Array): Promise<void> {
    const { signOf } = await this.#load();
    const projection = await this.open(bytes).then(
      (document) => document.projection,
      () => undefined,
    );
    this.#known.set(path, { sign: signOf(bytes), projection });
  }

  async #load() {
    return (this.#loaded ??= await import('../office/readDocument.ts'));
  }
}

const noDocument: Wording = {
  zh: '不是 Word 或 Excel 文件，按内容看是文本',
  en: 'not a Word or Excel file; its content is text',
};
