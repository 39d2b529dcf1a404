import type { CancellationToken, ClientCapabilities, ServerCapabilities } from 'vscode-languageserver-protocol';
import type { OpenDocument } from '../documents.ts';
import type { Session } from '../session.ts';

/** A request the server answers: when it is advertised, and the answer. */
export interface Handler {
  readonly method: string;
  /** What to advertise; undefined where the client does not know the request. */
  offer(client: ClientCapabilities): ServerCapabilities | undefined;
  answer(params: unknown, session: Session, token: CancellationToken): unknown;
}

/** A request of the protocol, or one of our own, as its types tell of it. */
export interface RequestType<Params, Result> {
  readonly method: string;
  readonly type: { readonly _: readonly [Params, Result, ...unknown[]] | undefined };
}

type ParamsOf<Type extends RequestType<unknown, unknown>> = NonNullable<Type['type']['_']>[0];
type ResultOf<Type extends RequestType<unknown, unknown>> = NonNullable<Type['type']['_']>[1];

interface OnDocument {
  readonly textDocument: { readonly uri: string };
}

/** A request about an open document; about any other the answer is null. */
export function onDocument<Type extends RequestType<OnDocument, unknown>>(
  method: Type['method'],
  offer: Handler['offer'],
  answer: (params: ParamsOf<Type>, document: OpenDocument, session: Session) => ResultOf<Type>,
): Handler {
  return {
    method,
    offer,
    answer(params, session) {
      const about = params as ParamsOf<Type>;
      const document = session.documents.get(about.textDocument.uri);
      return document ? answer(about, document, session) : null;
    },
  };
}

interface OnItem {
  readonly item: { readonly uri: string };
}

/** A request about an item the server has handed out, by the document the item is in. */
export function onItem<Type extends RequestType<OnItem, unknown>>(
  method: Type['method'],
  offer: Handler['offer'],
  answer: (item: ParamsOf<Type>['item'], document: OpenDocument, session: Session) => ResultOf<Type>,
): Handler {
  return {
    method,
    offer,
    answer(params, session) {
      const { item } = params as ParamsOf<Type>;
      const document = session.documents.get(item.uri);
      return document ? answer(item, document, session) : null;
    },
  };
}
