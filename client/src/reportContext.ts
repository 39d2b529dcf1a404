import { Disposable, commands, window } from 'vscode';
import type { Verdicts } from './verdicts.ts';

/** Keeps the context key `gouji.report`: whether the active document is a report, on which commands and keys depend. */
export function followReport(verdicts: Verdicts): Disposable {
  const update = () => {
    const report = verdicts.get(window.activeTextEditor?.document.uri)?.report ?? false;
    void commands.executeCommand('setContext', 'gouji.report', report);
  };
  return Disposable.from(verdicts.onDidChange(update), window.onDidChangeActiveTextEditor(update));
}
