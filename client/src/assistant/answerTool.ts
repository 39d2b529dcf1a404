import { Uri, workspace, type CancellationToken, type TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isDocumentName } from '../../../server/src/workspace/draftFiles.ts';
import type { AssistantQuestion } from '../../../server/src/lsp/handlers/assistant.ts';
import { draftUri, isThere } from '../office/addresses.ts';
import { words } from '../wording.ts';
import type { AnswerTool } from './offerTools.ts';

/** Has the server answer what an assistant asks of a tool, about a file of the folders where it names one. */
export function answerTool(client: BaseLanguageClient): AnswerTool {
  return async (tool, { file, ...input }: { file?: unknown }, token: CancellationToken) => {
    if (!workspace.getConfiguration('gouji').get<boolean>('assistantTools')) throw new Error(words().toolsAreOff);
    const draft = typeof file === 'string' ? await draftAt(file) : undefined;
    const question: AssistantQuestion = {
      tool,
      input,
      ...(draft && { textDocument: { uri: draft.uri.toString(), text: draft.getText() } }),
    };
    return JSON.stringify(await client.sendRequest<object>('gouji/assistant', question, token));
  };
}

/** The draft in a file that an assistant names: no other than one of the folders, or one that is open, is shown to it. */
async function draftAt(file: string): Promise<TextDocument> {
  for (const place of placesOf(file)) {
    const uri = isDocumentName(place.path) ? draftUri(place) : place;
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open) return open;
    if (workspace.getWorkspaceFolder(place) && (await isThere(place))) return workspace.openTextDocument(uri);
  }
  throw new Error(words().notInFolders(file));
}

/** Where a file of that name may be: an address, a whole path, or one seen from each folder; without steps upwards. */
function placesOf(file: string): Uri[] {
  if (/^[a-z][\w+.-]+:/i.test(file)) return [Uri.joinPath(Uri.parse(file), '.')];
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const isWhole = /^(?:[/\\]|[a-z]:[/\\])/i.test(file);
  const whole = isWhole ? [Uri.file(file), ...folders.map((folder) => folder.with({ path: Uri.file(file).path }))] : [];
  const seen = folders.map((folder) => Uri.joinPath(folder, file.replaceAll('\\', '/')));
  return [...whole, ...seen].map((uri) => Uri.joinPath(uri, '.'));
}
