import { SnippetString, window, workspace, type Uri } from 'vscode';
import { reportLanguage } from '../../server/src/workspace/draftFiles.ts';
import { templates } from './templates.ts';

/** The command `gouji.newReport`: opens a blank report of the newest edition as a new document, in whatever window. */
export async function newReport(extension: Uri): Promise<void> {
  const [newest] = await templates(extension);
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language: reportLanguage }));
  if (newest) await editor.insertSnippet(new SnippetString(newest.body));
}
