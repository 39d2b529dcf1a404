import { readDraft } from '../../node/readDraft.ts';
import { documentKindOf } from '../../office/documentKind.ts';
import type { StoredDocument } from '../../office/storedDocument.ts';
import { decode, type Decoded } from '../../workspace/decode.ts';

/** A draft as it was read: its text, and the document it was projected from where that is no text. */
export interface OpenedDraft extends Decoded {
  readonly document?: StoredDocument;
}

/** A draft by its path, or as it was read already. */
interface DraftFile {
  readonly path: string;
  readonly bytes?: Uint8Array;
}

/** Reads a draft, a document by its content whatever its name says. Rejects with an `Unreadable` or the system's error. */
export async function openDraft({ path, bytes = readDraft(path) }: DraftFile): Promise<OpenedDraft> {
  const kind = documentKindOf(bytes);
  if (!kind) return decode(bytes);
  // Loaded only here: most runs see no document.
  const { readStored } = await import('../../office/readDocument.ts');
  return draftIn({ bytes, kind, projection: await readStored(bytes, kind) });
}

/** The draft in a document. */
export function draftIn(document: StoredDocument): OpenedDraft {
  return { text: document.projection.text, encoding: 'UTF-8', marked: false, document };
}
