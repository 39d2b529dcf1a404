import { SnippetString, Uri, window, workspace, type QuickPickItem } from 'vscode';
import { words } from './wording.ts';

/** An entry of a snippet file, as VS Code defines it. */
interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: string | readonly string[];
  readonly description?: string;
}

interface Choice extends QuickPickItem {
  readonly body: string;
}

/** The command `gouji.insertSection`: asks for a section or a whole report and inserts its template at the cursor. */
export async function insertSection(extension: Uri): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const choice = await window.showQuickPick(choices(extension), {
    placeHolder: words().insert,
    matchOnDescription: true,
  });
  if (choice) await editor.insertSnippet(new SnippetString(choice.body));
}

async function choices(extension: Uri): Promise<Choice[]> {
  const file = await workspace.fs.readFile(Uri.joinPath(extension, 'snippets', 'gov-report.json'));
  const snippets = JSON.parse(new TextDecoder().decode(file)) as Record<string, Snippet>;
  return Object.entries(snippets).map(([name, { prefix, body, description }]) => ({
    label: name,
    description: [prefix].flat().join(' '),
    ...(description === undefined ? {} : { detail: description }),
    body: [body].flat().join('\n'),
  }));
}
