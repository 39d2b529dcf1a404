import { languages, workspace, type Disposable, type DocumentSelector, type TextDocument } from 'vscode';

/** What is no text in the encoding that was guessed, and 政府 and 报告 of UTF-8 read as GBK. */
const garbled = /\uFFFD|鏀垮簻|鎶ュ憡/;

/** Looks at each draft that is opened whether its encoding was guessed wrongly; what is to be done then is loaded then. */
export function noticeGarbled(selector: DocumentSelector): Disposable {
  const look = async (document: TextDocument) => {
    if (document.isUntitled || languages.match(selector, document) === 0 || !garbled.test(document.getText())) return;
    const { offerReopening } = await import('./reopen.ts');
    await offerReopening(document);
  };
  for (const document of workspace.textDocuments) void look(document);
  return workspace.onDidOpenTextDocument((document) => void look(document));
}
