import { WorkspaceSymbolRequest, type WorkspaceSymbolParams } from '../protocol.ts';
import { findSymbols } from '../../features/navigation/workspaceSymbols.ts';
import { toLocation } from '../toProtocol.ts';
import { symbolKinds } from './documentSymbol.ts';
import type { Handler } from './handler.ts';

/** `workspace/symbol`: over the documents the client has open. */
export const workspaceSymbol: Handler = {
  method: WorkspaceSymbolRequest.method,
  offer: (client) => client.workspace?.symbol && { workspaceSymbolProvider: true },
  answer: (params, { documents, language }) => {
    const { query } = params as WorkspaceSymbolParams;
    return Array.from(documents.all()).flatMap((document) =>
      findSymbols(document.analysis, query, language).map(({ entry, container }) => ({
        name: entry.name,
        kind: symbolKinds[entry.kind],
        location: toLocation(entry.range, document),
        containerName: container,
      })),
    );
  },
};
