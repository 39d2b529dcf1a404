import { CodeLensRefreshRequest, type ClientCapabilities, type Connection } from './protocol.ts';

/** Asks the client to ask again for whatever a change of settings may have changed. */
export async function refresh(connection: Connection, { workspace }: ClientCapabilities): Promise<void> {
  if (workspace?.diagnostics?.refreshSupport) await connection.languages.diagnostics.refresh();
  if (workspace?.codeLens?.refreshSupport) await connection.sendRequest(CodeLensRefreshRequest.type);
  if (workspace?.inlayHint?.refreshSupport) await connection.languages.inlayHint.refresh();
  if (workspace?.semanticTokens?.refreshSupport) await connection.languages.semanticTokens.refresh();
}
