import { commands, window, workspace, type TextDocument, type Uri } from 'vscode';
import { decode, type Encoding } from '../../server/src/workspace/decode.ts';
import { words } from './wording.ts';

/** What the editor calls the encodings. */
const names: Readonly<Record<Encoding, string>> = {
  'UTF-8': 'utf8',
  'UTF-16LE': 'utf16le',
  'UTF-16BE': 'utf16be',
  GB18030: 'gb18030',
};

/** The encoding in which a report is stored, where the editor has read another text; undefined for everything else. */
async function rightEncoding(document: TextDocument): Promise<Encoding | undefined> {
  try {
    const { text, encoding } = decode(await workspace.fs.readFile(document.uri));
    const isRead = text.replaceAll('\r\n', '\n') === document.getText().replaceAll('\r\n', '\n');
    return isRead || !text.includes('政府信息公开') ? undefined : encoding;
  } catch {
    return undefined;
  }
}

/** Offers to read a draft again where its encoding was guessed wrongly. */
export async function offerReopening(document: TextDocument): Promise<void> {
  const encoding = await rightEncoding(document);
  if (!encoding) return;
  const { wrongEncoding, reopenAs } = words();
  const reopenNow = reopenAs(encoding);
  const chosen = await window.showWarningMessage(wrongEncoding(nameOf(document.uri), encoding), reopenNow);
  if (chosen) await reopenIn(document, encoding);
}

/** The command `gouji.reopen`: reads the active draft again in the encoding in which it is stored. */
export async function reopen(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const encoding = await rightEncoding(document);
  if (encoding) await reopenIn(document, encoding);
  else void window.showInformationMessage(words().rightEncoding(nameOf(document.uri)));
}

/** Since 1.100 an extension may name the encoding; before, the editor asks for it. */
type OpenIn = (uri: Uri, options: { readonly encoding: string }) => Thenable<TextDocument>;

async function reopenIn(document: TextDocument, encoding: Encoding): Promise<void> {
  await window.showTextDocument(document);
  if ('encoding' in document) await (workspace.openTextDocument as OpenIn)(document.uri, { encoding: names[encoding] });
  else await commands.executeCommand('workbench.action.editor.changeEncoding');
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
