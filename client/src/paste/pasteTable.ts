import { commands, env, window, type TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ActiveDraft } from '../activeDraft.ts';
import { words } from '../wording.ts';
import { askOffers, isWanted, type Offer } from './askOffers.ts';
import { editorApi } from './editorApi.ts';
import { tableKind } from './pasteProviders.ts';

/**
 * The command `gouji.pasteTable`: lets the user choose what the clipboard becomes. An editor that is older, or in which
 * nothing is to be recognised when pasting, gives the text of the clipboard alone.
 */
export async function pasteTable(client: BaseLanguageClient, active: ActiveDraft): Promise<void> {
  const editor = await active.editor();
  if (!editor) return;
  const text = await env.clipboard.readText();
  const offers = await askOffers(client, editor.document, editor.selection, { text });
  if (editorApi() && isWanted(editor.document) && offers.length === 0)
    await commands.executeCommand('editor.action.pasteAs', { kind: tableKind.join('.') });
  else if (offers.length > 0) await choose(editor, offers);
  else void window.showInformationMessage(words().nothingFits);
}

async function choose(editor: TextEditor, offers: readonly Offer[]): Promise<void> {
  const { version } = editor.document;
  const { choosePaste, plainPaste } = words();
  const items = [...offers.map((offer) => ({ label: offer.title, offer })), { label: plainPaste, offer: undefined }];
  const chosen = await window.showQuickPick(items, { placeHolder: choosePaste });
  if (!chosen || editor.document.version !== version) return;
  if (chosen.offer) await apply(editor, chosen.offer);
  else await commands.executeCommand('editor.action.clipboardPasteAction');
}

/** One step to undo. */
function apply(editor: TextEditor, { edits }: Offer): Thenable<boolean> {
  return editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(range, newText);
  });
}
