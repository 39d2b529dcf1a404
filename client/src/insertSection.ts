import { SnippetString, window, workspace, type TextDocument, type Uri } from 'vscode';
import { reportLanguage } from '../../server/src/workspace/draftFiles.ts';
import { templates } from './templates.ts';
import { words } from './wording.ts';

/**
 * The command `gouji.insertSection`: asks for a section or a whole report and inserts its template at the cursor, or in
 * a new document where no text is active.
 */
export async function insertSection(extension: Uri): Promise<void> {
  const options = { placeHolder: words().insert, matchOnDescription: true };
  const choice = await window.showQuickPick(templates(extension), options);
  if (!choice) return;
  const editor = window.activeTextEditor ?? (await window.showTextDocument(await newReport()));
  await editor.insertSnippet(new SnippetString(choice.body));
}

function newReport(): Thenable<TextDocument> {
  return workspace.openTextDocument({ language: reportLanguage });
}
