import { Uri, window, workspace } from 'vscode';
import { reportLanguage } from '../../server/src/workspace/draftFiles.ts';

const sample = ['samples', '结转错误.年报.md'];

/** The command `gouji.openSample`: opens a draft with a wrong figure as a new document, to be tried and thrown away. */
export async function openSample(extension: Uri): Promise<void> {
  const file = await workspace.fs.readFile(Uri.joinPath(extension, ...sample));
  const content = new TextDecoder().decode(file);
  await window.showTextDocument(await workspace.openTextDocument({ language: reportLanguage, content }));
}
