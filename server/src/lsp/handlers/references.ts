import { ReferencesRequest } from '../protocol.ts';
import { referencesAt } from '../../features/navigation/references.ts';
import { offsetAt } from '../fromProtocol.ts';
import { toLocation } from '../toProtocol.ts';
import { onPosition } from './handler.ts';

/** `textDocument/references` */
export const references = onPosition(
  ReferencesRequest.type,
  (client) => client.textDocument?.references && { referencesProvider: true },
  ({ position, context }, document) =>
    referencesAt(document.analysis, offsetAt(position, document), { withItself: context.includeDeclaration }).map(
      (range) => toLocation(range, document),
    ),
);
