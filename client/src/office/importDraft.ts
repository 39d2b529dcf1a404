import { Uri, window, workspace } from 'vscode';
import { isDraftName, reportEndings } from '../../../server/src/workspace/draftFiles.ts';
import { words } from '../wording.ts';
import { activeDocument, draftUri, fileUri, isThere, nameOf } from './addresses.ts';
import type { OfficeServer } from './officeFiles.ts';
import { askDocument } from './showDocuments.ts';

/** The command `gouji.importDraft`: writes the draft in a Word or Excel document as a file of text beside it, and opens that. */
export async function importDraft(server: OfficeServer, named?: Uri): Promise<void> {
  const document = named ? fileUri(named) : (activeDocument() ?? (await askDocument()));
  if (!document) return;
  const draft = await server.read(draftUri(document), await workspace.fs.readFile(document));
  if ('reason' in draft) {
    void window.showErrorMessage(words().notImported(nameOf(document), draft.reason));
    return;
  }
  const file = await freePlace(document);
  if (!file) return;
  await workspace.fs.writeFile(file, new TextEncoder().encode(draft.text));
  await window.showTextDocument(file, { preview: false });
  if (draft.unread.length > 0) void window.showWarningMessage(words().importedInPart(draft.unread));
}

/** Beside the document; where a file stands already, the author says where else, or that it may be replaced. */
async function freePlace(document: Uri): Promise<Uri | undefined> {
  const ending = reportEndings[0] ?? '';
  const beside = document.with({ path: document.path.replace(/\.[^./]*$/, '') + ending });
  if (!(await isThere(beside))) return beside;
  const file = await window.showSaveDialog({ title: words().importAs, defaultUri: beside });
  return file && (isDraftName(file.path) ? file : file.with({ path: file.path + ending }));
}
