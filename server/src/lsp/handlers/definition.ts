import { DefinitionRequest } from '../protocol.ts';
import { definitionsAt, definitionsElsewhere } from '../../features/navigation/references.ts';
import { offsetAt } from '../fromProtocol.ts';
import { otherLocation, toLocation } from '../toProtocol.ts';
import { inList } from '../inList.ts';
import { onPosition } from './handler.ts';

/** `textDocument/definition` */
export const definition = onPosition(
  DefinitionRequest.type,
  (client) => client.textDocument?.definition && { definitionProvider: true },
  ({ position }, document, session) => {
    const offset = offsetAt(position, document);
    return [
      ...inList(definitionsAt(document.analysis, offset), document, session).map((range) =>
        toLocation(range, document),
      ),
      ...definitionsElsewhere(document.analysis, offset).map((range) => otherLocation(range, session)),
    ];
  },
);
