import { CodeAction, CodeActionKind, window, workspace } from 'vscode';
import type { Diagnostic, Range, TextDocument, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fileUri } from './office/addresses.ts';
import { nearestProject, writeProject, type ProjectChanges } from './nearestProject.ts';
import { words } from './wording.ts';

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
  const changes = await client.sendRequest<ProjectChanges | null>('gouji/exception', {
    textDocument: { uri: uri.toString() },
    range: { start: range.start, end: range.end },
    code,
    reason: reason.trim(),
    project: { uri: project.toString(), text: text ?? '' },
  });
  if (changes) await writeProject(project, changes);
  else void window.showWarningMessage(words().exceptFailed);
}
