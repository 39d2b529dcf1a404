import { DefinitionRequest } from '../protocol.ts';
import { definitionsAt } from '../../features/navigation/references.ts';
import { offsetAt } from '../fromProtocol.ts';
import { toLocation } from '../toProtocol.ts';
import { onPosition } from './handler.ts';

/** `textDocument/definition` */
export const definition = onPosition(
  DefinitionRequest.type,
  (client) => client.textDocument?.definition && { definitionProvider: true },
  ({ position }, document) =>
    definitionsAt(document.analysis, offsetAt(position, document)).map((range) => toLocation(range, document)),
);
