import type { MessageConnection } from 'vscode-jsonrpc';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';

/** Asks the client to ask again for whatever a change of settings may have changed. */
export async function refresh(connection: MessageConnection, { workspace }: ClientCapabilities): Promise<void> {
  if (workspace?.diagnostics?.refreshSupport) await connection.sendRequest('workspace/diagnostic/refresh');
  if (workspace?.codeLens?.refreshSupport) await connection.sendRequest('workspace/codeLens/refresh');
  if (workspace?.inlayHint?.refreshSupport) await connection.sendRequest('workspace/inlayHint/refresh');
  if (workspace?.semanticTokens?.refreshSupport) await connection.sendRequest('workspace/semanticTokens/refresh');
}
