import { CodeLensRequest } from '../protocol.ts';
import { codeLenses } from '../../features/codeLens.ts';
import type { CommandPlace } from '../commands.ts';
import { toRange } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

const commandOf = { next: 'gouji.nextFailing', walk: 'gouji.walkFailing', fill: 'gouji.fillTotals' } as const;

/** `textDocument/codeLens` */
export const codeLens = onDocument(
  CodeLensRequest.type,
  (client) => client.textDocument?.codeLens && { codeLensProvider: {} },
  (_params, document, { language }) =>
    codeLenses(document.analysis, language).map(({ range, title, action }) => {
      const at = toRange(range, document);
      const place: CommandPlace = { uri: document.uri, position: at.start };
      return { range: at, command: { title, command: commandOf[action], arguments: [place] } };
    }),
);
