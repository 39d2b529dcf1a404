import type { DocumentOnTypeFormattingRequest } from 'vscode-languageserver-protocol';
import { changesOnType } from '../../features/onType.ts';
import { offsetOf } from '../fromProtocol.ts';
import { toTextEdit } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

/** `textDocument/onTypeFormatting` */
export const onTypeFormatting = onDocument<typeof DocumentOnTypeFormattingRequest>(
  'textDocument/onTypeFormatting',
  (client) =>
    client.textDocument?.onTypeFormatting && {
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '|', moreTriggerCharacter: ['\n'] },
    },
  ({ position, ch }, document) =>
    changesOnType(document.analysis, offsetOf(position, document), ch).map((change) => toTextEdit(change, document)),
);
