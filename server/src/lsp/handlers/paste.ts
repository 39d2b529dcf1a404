import { ProtocolRequestType, type Range, type TextDocumentIdentifier, type TextEdit } from '../protocol.ts';
import { say } from '../../features/basis/names.ts';
import { pasteOffers } from '../../features/paste/pasteOffers.ts';
import type { ClipboardContent } from '../../features/paste/clipboard.ts';
import { rangeOf } from '../fromProtocol.ts';
import { toTextEdit } from '../toProtocol.ts';
import { onRange } from './handler.ts';

/** What is on the clipboard, and the selection it is pasted at. */
interface Params extends ClipboardContent {
  readonly textDocument: TextDocumentIdentifier;
  readonly range: Range;
}

/** A way to paste: what it does, in words, and the edits that do it, of the version of the document that was asked about. */
interface Offer {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

const type = new ProtocolRequestType<Params, Offer[], never, void, void>('gouji/paste');

/** `gouji/paste`, our own request: what a clipboard can become, the likeliest first; it is not advertised. */
export const paste = onRange(
  type,
  () => ({}),
  ({ range, markup, text }, document, { language }) =>
    pasteOffers(document.analysis, rangeOf(range, document), { markup, text }).map(({ title, changes }) => ({
      title: say(title, language),
      edits: changes.map((change) => toTextEdit(change, document)),
    })),
);
