import { DocumentOnTypeFormattingRequest } from '../protocol.ts';
import { changesOnType } from '../../features/completion/onType.ts';
import { offsetAt } from '../fromProtocol.ts';
import { toTextEdit } from '../toProtocol.ts';
import { onPosition } from './handler.ts';

/** `textDocument/onTypeFormatting` */
export const onTypeFormatting = onPosition(
  DocumentOnTypeFormattingRequest.type,
  (client) =>
    client.textDocument?.onTypeFormatting && {
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '|', moreTriggerCharacter: ['\n'] },
    },
  ({ position, ch }, document) =>
    changesOnType(document.analysis, offsetAt(position, document), ch).map((change) => toTextEdit(change, document)),
);
