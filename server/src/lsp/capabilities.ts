import {
  TextDocumentSyncKind,
  type ClientCapabilities,
  type PositionEncodingKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Handler } from './handlers/handler.ts';

/** What the server advertises to the client: no more than what has a handler and what the client knows. */
export function capabilitiesFor(
  client: ClientCapabilities,
  encoding: PositionEncodingKind,
  handlers: readonly Handler[],
): ServerCapabilities {
  const offers = handlers.map((handler) => handler.offer(client) ?? {});
  return {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...Object.assign({}, ...offers),
  };
}
