import {
  CancellationTokenSource,
  Range,
  TextEdit,
  workspace,
  type CancellationToken,
  type DataTransfer,
  type TextDocument,
} from 'vscode';
import type { BaseLanguageClient, Range as ProtocolRange } from 'vscode-languageclient';

/** What is pasted or dropped, in the flavours the server reads. */
export interface Content {
  readonly markup?: string | undefined;
  readonly text?: string | undefined;
}

/** A way to paste: what it does, and the edits that do it. */
export interface Offer {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Longer clipboards hold no table of a report. */
const longest = 4_000_000;

/** What is in a transfer. */
export async function contentOf(data: DataTransfer): Promise<Content> {
  const inType = async (type: string) => data.get(type)?.asString();
  return { markup: await inType('text/html'), text: await inType('text/plain') };
}

/** Asks the server what the content can become in a range of the document; nothing once the document has changed. */
export async function askOffers(
  client: BaseLanguageClient,
  document: TextDocument,
  range: Range,
  { markup = '', text = '' }: Content,
  token: CancellationToken = new CancellationTokenSource().token,
): Promise<Offer[]> {
  if (markup.length + text.length > longest) return [];
  const { version, uri } = document;
  const params = {
    textDocument: { uri: uri.toString() },
    range: client.code2ProtocolConverter.asRange(range),
    ...(markup && { markup }),
    ...(text && { text }),
  };
  const offers = await client.sendRequest<Answer[] | null>('gouji/paste', params, token);
  if (document.version !== version) return [];
  return (offers ?? []).map(({ title, edits }) => ({
    title,
    edits: edits.map((edit) => new TextEdit(toRange(edit.range), edit.newText)),
  }));
}

interface Answer {
  readonly title: string;
  readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[];
}

function toRange({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** Whether the user wants tables recognised when pasting there. */
export function isWanted(document: TextDocument): boolean {
  return workspace.getConfiguration('gouji', document).get<boolean>('paste', true);
}
