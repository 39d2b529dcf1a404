import { Disposable, commands, window } from 'vscode';
import type { Verdicts } from './verdicts.ts';

/** Keeps the context key `gouji.inTable`: whether the cursor stands in an official table, where Tab goes from figure to figure. */
export function followTable(verdicts: Verdicts): Disposable {
  let known: boolean | undefined;
  const update = () => {
    const inTable = isInTable(verdicts);
    if (inTable === known) return;
    known = inTable;
    void commands.executeCommand('setContext', 'gouji.inTable', inTable);
  };
  return Disposable.from(
    verdicts.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeTextEditorSelection(update),
  );
}

function isInTable(verdicts: Verdicts): boolean {
  const editor = window.activeTextEditor;
  const tables = verdicts.get(editor?.document.uri)?.tables ?? [];
  const line = editor?.selection.active.line;
  return line !== undefined && tables.some(([first, last]) => first <= line && line <= last);
}
