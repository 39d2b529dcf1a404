import { CodeAction, CodeActionKind, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { Diagnostic, TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { projectFileName } from '../../server/src/workspace/projectFile.ts';
import { fileUri } from './office/addresses.ts';
import { words } from './wording.ts';

/** What changes in the text of a `gouji.json`: the answer of `gouji/exception`. */
type Changes = readonly {
  readonly range: { readonly start: number; readonly end: number };
  readonly newText: string;
}[];

/** What the command is about: the finding, by document, place and code. */
export type ExceptedPlace = readonly [uri: Uri, range: Range, code: string];

/** Offers to accept a finding, so that it is told no more. */
export function exceptAction(document: TextDocument, { range }: Diagnostic, code: string): CodeAction {
  const { uri } = document;
  const title = exceptTitle(document.getText(range).trim());
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command: 'gouji.except', title, arguments: [uri, range, code] satisfies ExceptedPlace };
  return action;
}

/** Several findings may be offered at one place: what is short enough to be named tells them apart. */
function exceptTitle(text: string): string {
  const isName = text.length > 0 && text.length <= 16 && !text.includes('\n');
  return isName ? words().exceptThis(text) : words().except;
}

/** The command `gouji.except`: asks why the finding is accepted and lists it in the nearest `gouji.json`. */
export async function exceptFinding(client: BaseLanguageClient, [uri, range, code]: ExceptedPlace): Promise<void> {
  const file = fileUri(uri);
  const root = workspace.getWorkspaceFolder(file)?.uri;
  if (!root) {
    void window.showWarningMessage(words().exceptNeedsFolder);
    return;
  }
  const reason = await window.showInputBox({
    title: words().except,
    prompt: words().exceptReason,
    validateInput: (text) => (text.trim() === '' ? words().exceptReason : undefined),
  });
  if (reason === undefined) return;
  const { project, text } = await nearestProject(file, root);
  const changes = await client.sendRequest<Changes | null>('gouji/exception', {
    textDocument: { uri: uri.toString() },
    range: { start: range.start, end: range.end },
    code,
    reason: reason.trim(),
    project: { uri: project.toString(), text: text ?? '' },
  });
  if (changes) await write(project, changes);
  else void window.showWarningMessage(words().exceptFailed);
}

/** The `gouji.json` that counts for a file, with its text; where there is none, the one to be made in the root. */
async function nearestProject(uri: Uri, root: Uri): Promise<{ project: Uri; text: string | undefined }> {
  for (let folder = Uri.joinPath(uri, '..'); folder.path.startsWith(root.path); folder = Uri.joinPath(folder, '..')) {
    const project = Uri.joinPath(folder, projectFileName);
    try {
      return { project, text: (await workspace.openTextDocument(project)).getText() };
    } catch {
      // None here: the next folder up may have one.
    }
    if (folder.path === root.path) break;
  }
  return { project: Uri.joinPath(root, projectFileName), text: undefined };
}

async function write(project: Uri, changes: Changes): Promise<void> {
  const made = new WorkspaceEdit();
  made.createFile(project, { ignoreIfExists: true });
  await workspace.applyEdit(made);
  const document = await workspace.openTextDocument(project);
  const edit = new WorkspaceEdit();
  for (const { range, newText } of changes) {
    const [start, end] = [document.positionAt(range.start), document.positionAt(range.end)];
    edit.replace(project, new Range(start, end), newText);
  }
  await workspace.applyEdit(edit);
  await document.save();
}
