import {
  TextDocumentSyncKind,
  type ClientCapabilities,
  type PositionEncodingKind,
  type ServerCapabilities,
} from './protocol.ts';
import type { Handler } from './handlers/handler.ts';

/** What the server advertises to the client: no more than what has a handler and what the client knows. */
export function capabilitiesFor(
  client: ClientCapabilities,
  encoding: PositionEncodingKind,
  handlers: readonly Handler[],
): ServerCapabilities {
  const own: ServerCapabilities = {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(client.workspace?.workspaceFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
  };
  return handlers.reduce((all, handler) => ({ ...all, ...handler.offer(client) }), own);
}
