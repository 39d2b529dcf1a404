import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Uri } from 'vscode';
import { base64Of, bytesOf } from '../../../server/src/lsp/base64.ts';
import type { OfficeDraft } from '../../../server/src/lsp/handlers/officeDraft.ts';
import type { SavedDocument } from '../../../server/src/lsp/handlers/officeSave.ts';
import type { OfficeServer } from './officeFiles.ts';

/** Asks the server about documents; their bytes travel as text. */
export function officeServer(client: BaseLanguageClient): OfficeServer {
  const document = (shown: Uri, bytes: Uint8Array) => ({
    textDocument: { uri: shown.toString() },
    content: base64Of(bytes),
  });
  return {
    read: (shown, bytes) => client.sendRequest<OfficeDraft>('gouji/officeDraft', document(shown, bytes)),
    async mend(shown, bytes, text) {
      const params = { ...document(shown, bytes), text };
      const saved = await client.sendRequest<SavedDocument>('gouji/officeSave', params);
      return 'reason' in saved ? saved : { bytes: bytesOf(saved.content) };
    },
  };
}
