import { documentKindOf } from '../office/documentKind.ts';
import type { OfficeProjection } from '../office/projector.ts';
import type { readOffice } from '../office/readOffice.ts';

/** Reads documents that are no text. What that takes is loaded with the first of them. */
export class OfficeReader {
  #readOffice: typeof readOffice | undefined;

  /** Makes ready what reads documents. */
  async load(): Promise<void> {
    this.#readOffice ??= (await import('../office/readOffice.ts')).readOffice;
  }

  get isLoaded(): boolean {
    return this.#readOffice !== undefined;
  }

  /** What a document says; undefined for what is none, or before this was made ready. Throws an `Unreadable`. */
  read(bytes: Uint8Array): OfficeProjection | undefined {
    const kind = documentKindOf(bytes);
    return kind && this.#readOffice?.(bytes, kind);
  }

  /** The same; undefined for one that cannot be read, too. */
  attempt(bytes: Uint8Array | undefined): OfficeProjection | undefined {
    try {
      return bytes && this.read(bytes);
    } catch {
      return undefined;
    }
  }
}
