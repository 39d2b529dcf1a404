import { ProtocolRequestType, type TextDocumentIdentifier } from '../protocol.ts';
import { say } from '../../features/basis/names.ts';
import { Unreadable } from '../../office/unreadable.ts';
import { bytesOf } from '../base64.ts';
import type { Session } from '../session.ts';
import { wrongParams, type Handler } from './handler.ts';

/** A document that is no text: under what address its draft is shown, and its bytes in base64. */
export interface OfficeDocument {
  readonly textDocument: TextDocumentIdentifier;
  readonly content: string;
}

/** The draft that says what a document says, and what of it could not be read; or why it cannot be read at all. */
export type OfficeDraft = { readonly text: string; readonly unread: readonly string[] } | { readonly reason: string };

const type = new ProtocolRequestType<OfficeDocument, OfficeDraft, never, void, void>('gouji/officeDraft');

/** `gouji/officeDraft`, our own request: the draft in a Word or Excel document, which the client shows under that address. */
export const officeDraft: Handler = {
  method: type.method,
  offer: () => ({}),
  async answer(params, session): Promise<OfficeDraft> {
    if (!isDocument(params)) throw wrongParams(type.method, 'textDocument.uri, content');
    try {
      return await readDraft(params, session);
    } catch (error) {
      if (error instanceof Unreadable) return { reason: say(error.reason, session.language) };
      throw error;
    }
  },
};

async function readDraft({ textDocument, content }: OfficeDocument, session: Session): Promise<OfficeDraft> {
  const document = await session.office.open(bytesOf(content));
  const { projection } = document;
  session.shown.set(textDocument.uri, document);
  const unread = projection.notices.filter(({ kind }) => kind !== 'stated');
  return { text: projection.text, unread: unread.map(({ message }) => say(message, session.language)) };
}

/** Whether a request names a document and its bytes. */
export function isDocument(params: unknown): params is OfficeDocument {
  const { textDocument, content } = (params ?? {}) as Partial<OfficeDocument>;
  return typeof textDocument?.uri === 'string' && typeof content === 'string';
}
