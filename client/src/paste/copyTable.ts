import { ViewColumn, env, window, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FromCopyPage, ToCopyPage } from '../../webview/message.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import { showPage } from '../preview/page.ts';
import { words } from '../wording.ts';

/** The answer of `gouji/copyTable`. */
interface CopiedTable extends ToCopyPage {
  readonly title: string;
  readonly figures: number;
  readonly left: number;
}

/** The command `gouji.copyTable`: puts the official table at the cursor on the clipboard, for Word and Excel. */
export async function copyTable(client: BaseLanguageClient, active: ActiveDraft, extension: Uri): Promise<void> {
  const editor = await active.editor();
  if (!editor) return;
  const { document, selection } = editor;
  const params = {
    textDocument: { uri: document.uri.toString() },
    position: client.code2ProtocolConverter.asPosition(selection.active),
  };
  const table = await client.sendRequest<CopiedTable | null>('gouji/copyTable', params);
  const { noTableHere, copied, copiedAsText } = words();
  if (!table) {
    void window.showInformationMessage(noTableHere);
    return;
  }
  await env.clipboard.writeText(table.text);
  const isWhole = await writeInPage(table, extension);
  await window.showTextDocument(document, { viewColumn: editor.viewColumn ?? ViewColumn.Active, selection });
  void window.showInformationMessage((isWhole ? copied : copiedAsText)(table.title, table.figures, table.left));
}

/** A page that does not answer is given up after so many milliseconds. */
const patience = 5000;

/**
 * Writes the table with its merged cells. Extensions can write text alone; a page can write HTML while it has the focus:
 * one is opened for as long as that takes. Whether it could.
 */
function writeInPage({ markup, text }: ToCopyPage, extension: Uri): Promise<boolean> {
  const panel = window.createWebviewPanel('gouji.copy', words().copying, ViewColumn.Active);
  return new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => {
      resolve(false);
    }, patience);
    panel.webview.onDidReceiveMessage((message: FromCopyPage) => {
      if (message.ask === 'table') void panel.webview.postMessage({ markup, text } satisfies ToCopyPage);
      else resolve(message.written);
    });
    panel.onDidDispose(() => {
      clearTimeout(timer);
      resolve(false);
    });
    void showPage(panel.webview, 'copy', extension);
  }).finally(() => {
    panel.dispose();
  });
}
