import { DefinitionRequest } from '../protocol.ts';
import { definitionsAt } from '../../features/navigation/references.ts';
import { offsetOf } from '../fromProtocol.ts';
import { toLocation } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

/** `textDocument/definition` */
export const definition = onDocument(
  DefinitionRequest.type,
  (client) => client.textDocument?.definition && { definitionProvider: true },
  ({ position }, document) =>
    definitionsAt(document.analysis, offsetOf(position, document)).map((range) => toLocation(range, document)),
);
