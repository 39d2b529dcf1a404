import { DocumentSymbolRequest, SymbolKind, type DocumentSymbol, type SymbolInformation } from '../protocol.ts';
import { documentOutline, type OutlineEntry } from '../../features/navigation/symbols.ts';
import type { Place } from '../place.ts';
import { toLocation, toRange } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

/** `textDocument/documentSymbol`: nested where the client can show it so. */
export const documentSymbol = onDocument(
  DocumentSymbolRequest.type,
  (client) => client.textDocument?.documentSymbol && { documentSymbolProvider: true },
  (_params, document, { client, language }) => {
    const entries = documentOutline(document.analysis, language);
    return client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport
      ? entries.map((entry) => nested(entry, document))
      : entries.flatMap((entry) => flat(entry, document));
  },
);

/** How the parts of a report show among the symbols of programs. */
export const symbolKinds: Record<OutlineEntry['kind'], SymbolKind> = {
  report: SymbolKind.File,
  section: SymbolKind.Module,
  table: SymbolKind.Array,
  group: SymbolKind.Namespace,
  row: SymbolKind.Number,
};

function nested(entry: OutlineEntry, place: Place): DocumentSymbol {
  return {
    name: entry.name,
    detail: entry.detail,
    kind: symbolKinds[entry.kind],
    range: toRange(entry.range, place),
    selectionRange: toRange(entry.at, place),
    children: entry.children.map((child) => nested(child, place)),
  };
}

function flat(entry: OutlineEntry, place: Place, containerName = ''): SymbolInformation[] {
  const { name, kind, range, children } = entry;
  const own = { name, kind: symbolKinds[kind], location: toLocation(range, place), containerName };
  return [own, ...children.flatMap((child) => flat(child, place, name))];
}
