import type {
  CancellationToken,
  ClientCapabilities,
  Position,
  ProtocolRequestType,
  Range,
  ServerCapabilities,
} from 'vscode-languageserver';
import { ErrorCodes, ResponseError } from '../protocol.ts';
import type { OpenDocument } from '../documents.ts';
import type { Session } from '../session.ts';
import { isPosition, isRange } from '../wellFormed.ts';

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
  answer: Answer<P, R>,
): Handler {
  return {
    method: type.method,
    offer,
    answer(params, session) {
      if (!isOnDocument(params)) throw wrongParams(type.method, 'textDocument.uri');
      const document = session.documents.get(params.textDocument.uri);
      return document ? answer(params as P, document, session) : null;
    },
  };
}

type Answer<P, R> = (params: P, document: OpenDocument, session: Session) => NoInfer<R> | Promise<NoInfer<R>>;

/** A request about a position in an open document. */
export function onPosition<P extends OnDocument & { readonly position: Position }, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO>,
  offer: Handler['offer'],
  answer: Answer<P, R>,
): Handler {
  return onDocument(type, offer, (params, document, session) => {
    if (!isPosition(params.position)) throw wrongParams(type.method, 'position');
    return answer(params, document, session);
  });
}

/** A request about a range of an open document. */
export function onRange<P extends OnDocument & { readonly range: Range }, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO>,
  offer: Handler['offer'],
  answer: Answer<P, R>,
): Handler {
  return onDocument(type, offer, (params, document, session) => {
    if (!isRange(params.range)) throw wrongParams(type.method, 'range');
    return answer(params, document, session);
  });
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
      const { item } = (params ?? {}) as { item?: I };
      if (typeof item?.uri !== 'string') throw wrongParams(type.method, 'item.uri');
      const document = session.documents.get(item.uri);
      return document ? answer(item, document, session) : null;
    },
  };
}

/** What a client sent is not what the protocol says: the client's mistake, and nothing for the log. */
export function wrongParams(method: string, expected: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, `${method}: expects ${expected}`);
}

function isOnDocument(params: unknown): params is OnDocument {
  return typeof (params as Partial<OnDocument> | undefined)?.textDocument?.uri === 'string';
}
