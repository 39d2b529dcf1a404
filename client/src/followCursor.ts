import { Disposable, languages, window, workspace, type DocumentSelector } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Tells the server, once after each edit, that the cursor has left the line that was typed: it is half typed no more. */
export function followCursor(client: BaseLanguageClient, selector: DocumentSelector): Disposable {
  const typed = new Map<string, number>();
  return Disposable.from(
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const last = contentChanges.at(-1);
      if (!last || languages.match(selector, document) === 0) return;
      typed.set(document.uri.toString(), last.range.start.line + last.text.split('\n').length - 1);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections }) => {
      const uri = document.uri.toString();
      const position = selections[0]?.active;
      if (!position || !typed.has(uri) || typed.get(uri) === position.line) return;
      typed.delete(uri);
      if (client.isRunning()) void client.sendNotification('gouji/cursor', { textDocument: { uri }, position });
    }),
    workspace.onDidCloseTextDocument(({ uri }) => typed.delete(uri.toString())),
  );
}
