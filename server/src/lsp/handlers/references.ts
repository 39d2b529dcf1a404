import { ReferencesRequest } from '../protocol.ts';
import { referencesAt } from '../../features/navigation/references.ts';
import { offsetAt } from '../fromProtocol.ts';
import { toLocation } from '../toProtocol.ts';
import { inList } from '../inList.ts';
import { onPosition } from './handler.ts';

/** `textDocument/references` */
export const references = onPosition(
  ReferencesRequest.type,
  (client) => client.textDocument?.references && { referencesProvider: true },
  ({ position, context }, document, session) => {
    const offset = offsetAt(position, document);
    const places = referencesAt(document.analysis, offset, { withItself: context.includeDeclaration });
    return inList(places, document, session).map((range) => toLocation(range, document));
  },
);
