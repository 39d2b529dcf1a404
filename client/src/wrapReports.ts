import { Disposable, commands, window, workspace } from 'vscode';
import type { Verdicts } from './verdicts.ts';

/** Wraps the long lines of reports in plain text, once each, where the user has not chosen how text wraps. */
export function wrapReports(verdicts: Verdicts): Disposable {
  const seen = new Set<string>();
  const update = () => {
    const document = window.activeTextEditor?.document;
    const uri = document?.uri.toString();
    if (!document || !uri || document.languageId !== 'plaintext' || seen.has(uri)) return;
    if (!verdicts.get(document.uri)?.report) return;
    seen.add(uri);
    if (isUnset(document)) void commands.executeCommand('editor.action.toggleWordWrap');
  };
  return Disposable.from(
    verdicts.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidCloseTextDocument(({ uri }) => seen.delete(uri.toString())),
  );
}

/** Whether nobody has set how the document wraps, so that it does not. */
function isUnset(document: Parameters<typeof workspace.getConfiguration>[1]): boolean {
  const editor = workspace.getConfiguration('editor', document);
  const { globalValue, workspaceValue, globalLanguageValue, workspaceLanguageValue } = editor.inspect('wordWrap') ?? {};
  const set = globalValue ?? workspaceValue ?? globalLanguageValue ?? workspaceLanguageValue;
  return set === undefined && editor.get('wordWrap') === 'off';
}
