import { SnippetString, window, workspace, type TextDocument, type Uri } from 'vscode';
import { reportLanguage } from '../../server/src/workspace/draftFiles.ts';
import { templates, type Template } from './templates.ts';
import { words } from './wording.ts';

/**
 * The command `gouji.insertSection`: asks for a section or a whole report and inserts its template at the cursor, or in
 * a new document where no text is active.
 */
export async function insertSection(extension: Uri, own: () => Promise<readonly Template[]>): Promise<void> {
  const options = { placeHolder: words().insert, matchOnDescription: true };
  const choice = await window.showQuickPick(offered(extension, own), options);
  if (!choice) return;
  const editor = window.activeTextEditor ?? (await window.showTextDocument(await newReport()));
  await editor.insertSnippet(new SnippetString(choice.body));
}

/** The templates of the built-in kinds of reports, and those of the kinds that the folders of the workspace describe. */
async function offered(extension: Uri, own: () => Promise<readonly Template[]>): Promise<Template[]> {
  const builtIn = await templates(extension);
  return workspace.workspaceFolders ? [...builtIn, ...(await own())] : builtIn;
}

function newReport(): Thenable<TextDocument> {
  return workspace.openTextDocument({ language: reportLanguage });
}
