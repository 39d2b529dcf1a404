import { disclosure } from '../../../server/src/kinds/disclosure/index.ts';
import { reportTemplate } from '../../../server/src/kinds/template.ts';
import assert from 'node:assert/strict';
import { Uri, commands, workspace, type TextDocument } from 'vscode';

/** A whole report, and which figures stand in it where. */
export function reportOf(edition: '2019' | '2021', figure: (nth: number) => string): string {
  let nth = 0;
  const year = edition === '2019' ? '2020' : '2024';
  const holes = {
    year,
    organisation: '某县财政局',
    text: () => '',
    figure: (_: string, slot?: object) => (slot ? figure(nth++) : ''),
  };
  return `${reportTemplate(disclosure, edition, holes).join('\n')}\n`;
}

/** Puts a text into a file of the folder and opens it in the form. */
export async function openInForm(name: string, text: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
  const file = Uri.joinPath(folder, name);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  await commands.executeCommand('vscode.openWith', file, 'gouji.form');
  return workspace.textDocuments.find(({ uri }) => uri.path === file.path) ?? assert.fail('no draft');
}
