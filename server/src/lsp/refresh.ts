import { CodeLensRefreshRequest, type ClientCapabilities, type Connection } from './protocol.ts';

/** Asks the client to ask again for whatever a change of settings may have changed. */
export async function refresh(connection: Connection, { workspace }: ClientCapabilities): Promise<void> {
  const { languages } = connection;
  // None waits for the client to be done with another.
  await Promise.all([
    workspace?.diagnostics?.refreshSupport && languages.diagnostics.refresh(),
    workspace?.codeLens?.refreshSupport && connection.sendRequest(CodeLensRefreshRequest.type),
    workspace?.inlayHint?.refreshSupport && languages.inlayHint.refresh(),
    workspace?.semanticTokens?.refreshSupport && languages.semanticTokens.refresh(),
  ]);
}
