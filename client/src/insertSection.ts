import { SnippetString, Uri, window, workspace, type QuickPickItem, type TextDocument } from 'vscode';
import { reportLanguage } from '../../server/src/workspace/draftFiles.ts';
import { words } from './wording.ts';

/** An entry of a snippet file, as VS Code defines it. */
interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
}

interface Choice extends QuickPickItem {
  readonly body: string;
}

/**
 * The command `gouji.insertSection`: asks for a section or a whole report and inserts its template at the cursor, or in
 * a new document where no text is active.
 */
export async function insertSection(extension: Uri): Promise<void> {
  const options = { placeHolder: words().insert, matchOnDescription: true };
  const choice = await window.showQuickPick(choices(extension), options);
  if (!choice) return;
  const editor = window.activeTextEditor ?? (await window.showTextDocument(await newReport()));
  await editor.insertSnippet(new SnippetString(choice.body));
}

function newReport(): Thenable<TextDocument> {
  return workspace.openTextDocument({ language: reportLanguage });
}

/** The templates of the snippets, those of the older edition last. */
async function choices(extension: Uri): Promise<Choice[]> {
  const file = await workspace.fs.readFile(Uri.joinPath(extension, 'snippets', 'gov-report.json'));
  const snippets = JSON.parse(new TextDecoder().decode(file)) as Record<string, Snippet>;
  return Object.entries(snippets)
    .map(([label, { prefix, body }]) => ({ label, description: prefix.join(' '), body: body.join('\n') }))
    .sort((a, b) => Number(a.description.includes('2019')) - Number(b.description.includes('2019')));
}
