import {
  Disposable,
  TabInputText,
  ViewColumn,
  languages,
  window,
  workspace,
  type CustomReadonlyEditorProvider,
  type TextDocument,
  type Uri,
} from 'vscode';
import { documentScheme } from '../../../server/src/workspace/documentAddress.ts';
import { documentEndings, isDocumentName, reportLanguage } from '../../../server/src/workspace/draftFiles.ts';
import { mayBeReport } from '../../../server/src/workspace/mayBeReport.ts';
import { activeDocument, draftUri, nameOf } from './addresses.ts';

/** The command `gouji.openDocument`: shows the draft in a Word or Excel document, that of the active tab if none is named. */
export async function openDocument(named?: Uri, viewColumn = ViewColumn.Active): Promise<void> {
  const file = named ?? activeDocument() ?? (await askDocument());
  if (file) await window.showTextDocument(draftUri(file), { viewColumn, preview: false });
}

/** Has the author choose a Word or Excel document. */
export async function askDocument(): Promise<Uri | undefined> {
  const [file] = (await window.showOpenDialog({ filters: { 'Word, Excel': [...documentEndings] } })) ?? [];
  return file;
}

/** The editor for documents gives way to one of text, on the draft in the document. */
export const documentEditor: CustomReadonlyEditorProvider = {
  openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
  async resolveCustomEditor({ uri }, panel) {
    const { viewColumn } = panel;
    await openDocument(uri, viewColumn);
    panel.dispose();
  },
};

/** Reads what is shown of a document as a draft, and offers to show one of which the editor can show nothing. */
export function followDocuments(): Disposable {
  for (const document of workspace.textDocuments) void nameLanguage(document);
  return Disposable.from(
    workspace.onDidOpenTextDocument((document) => void nameLanguage(document)),
    window.tabGroups.onDidChangeTabs(({ opened }) => {
      for (const { input } of opened) if (input instanceof TabInputText) void offerDraft(input.uri);
    }),
  );
}

/** By its name it is none of a draft. */
async function nameLanguage(document: TextDocument): Promise<void> {
  const { uri, languageId } = document;
  if (uri.scheme !== documentScheme || languageId !== 'plaintext') return;
  await languages.setTextDocumentLanguage(document, mayBeReport(document.getText()) ? reportLanguage : 'markdown');
}

async function offerDraft(uri: Uri): Promise<void> {
  if (uri.scheme === documentScheme || !isDocumentName(uri.path)) return;
  const { words } = await import('../wording.ts');
  const { openAsDraft, isDocument } = words();
  const chosen = await window.showInformationMessage(isDocument(nameOf(uri)), openAsDraft);
  if (chosen) await openDocument(uri);
}
