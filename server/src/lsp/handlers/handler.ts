import type {
  CancellationToken,
  ClientCapabilities,
  ProtocolRequestType,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { OpenDocument } from '../documents.ts';
import type { Session } from '../session.ts';

/** A request the server answers: when it is advertised, and the answer. */
export interface Handler {
  readonly method: string;
  /** What to advertise; undefined where the client does not know the request. */
  offer(client: ClientCapabilities): ServerCapabilities | undefined;
  answer(params: unknown, session: Session, token: CancellationToken): unknown;
}

interface OnDocument {
  readonly textDocument: { readonly uri: string };
}

/** A request about an open document; about any other the answer is null. */
export function onDocument<P extends OnDocument, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO>,
  offer: Handler['offer'],
  answer: (params: P, document: OpenDocument, session: Session) => NoInfer<R> | Promise<NoInfer<R>>,
): Handler {
  return {
    method: type.method,
    offer,
    answer(params, session) {
      const document = session.documents.get((params as P).textDocument.uri);
      return document ? answer(params as P, document, session) : null;
    },
  };
}

/** A request about an item the server has handed out, by the document the item is in. */
export function onItem<I extends { readonly uri: string }, R, PR, E, RO>(
  type: ProtocolRequestType<{ item: I }, R, PR, E, RO>,
  offer: Handler['offer'],
  answer: (item: I, document: OpenDocument, session: Session) => NoInfer<R>,
): Handler {
  return {
    method: type.method,
    offer,
    answer(params, session) {
      const { item } = params as { item: I };
      const document = session.documents.get(item.uri);
      return document ? answer(item, document, session) : null;
    },
  };
}
