import { DocumentHighlightKind, DocumentHighlightRequest } from '../protocol.ts';
import { highlightsAt } from '../../features/navigation/highlights.ts';
import { offsetAt } from '../fromProtocol.ts';
import { toRange } from '../toProtocol.ts';
import { onPosition } from './handler.ts';

/** `textDocument/documentHighlight` */
export const documentHighlight = onPosition(
  DocumentHighlightRequest.type,
  (client) => client.textDocument?.documentHighlight && { documentHighlightProvider: true },
  ({ position }, document) =>
    highlightsAt(document.analysis, offsetAt(position, document)).map(({ range, kind }) => ({
      range: toRange(range, document),
      kind: kind === 'total' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    })),
);
