import { ProtocolRequestType } from '../protocol.ts';
import { say } from '../../features/basis/names.ts';
import { Unreadable } from '../../office/unreadable.ts';
import { Unwritable } from '../../office/write/unwritable.ts';
import { base64Of, bytesOf } from '../base64.ts';
import type { Session } from '../session.ts';
import { wrongParams, type Handler } from './handler.ts';
import { isDocument, type OfficeDocument } from './officeDraft.ts';

/** A document, and the draft of it as it was edited. */
interface EditedDocument extends OfficeDocument {
  readonly text: string;
}

/** The document with the figures of its draft, in base64; or why it cannot be so. */
export type SavedDocument = { readonly content: string } | { readonly reason: string };

const type = new ProtocolRequestType<EditedDocument, SavedDocument, never, void, void>('gouji/officeSave');

/** `gouji/officeSave`, our own request: the bytes of a Word or Excel document once its draft has other figures. */
export const officeSave: Handler = {
  method: type.method,
  offer: () => ({}),
  async answer(params, session): Promise<SavedDocument> {
    if (!isEdited(params)) throw wrongParams(type.method, 'textDocument.uri, content, text');
    try {
      return await mended(params, session);
    } catch (error) {
      if (error instanceof Unreadable || error instanceof Unwritable)
        return { reason: say(error.reason, session.language) };
      throw error;
    }
  },
};

async function mended({ textDocument, content, text }: EditedDocument, session: Session): Promise<SavedDocument> {
  // Loaded only here: most documents are only looked at.
  const { mendDocument } = await import('../../office/write/mendDocument.ts');
  const document = mendDocument(await session.office.open(bytesOf(content)), text, new Date());
  session.shown.set(textDocument.uri, document);
  return { content: base64Of(document.bytes) };
}

function isEdited(params: unknown): params is EditedDocument {
  return isDocument(params) && typeof (params as Partial<EditedDocument>).text === 'string';
}
