import type { OfficeProjection } from '../office/projector.ts';
import type { DocumentAsRead } from '../office/write/wantedChanges.ts';
import type { ToldBeside } from '../syntax/projection.ts';
import { smallestChange } from '../text/smallestChange.ts';
import { Span } from '../text/span.ts';
import type { Text } from '../text/text.ts';

/**
 * What the documents have told that the client shows as drafts, by the addresses under which it does. It outlives their
 * closing: editors close and open a document to change its language.
 */
export class ShownDocuments {
  readonly #shown = new Map<string, DocumentAsRead>();

  /** Takes in what a document says as it is read to be shown. */
  set(uri: string, { kind, projection }: DocumentAsRead): void {
    this.#shown.set(uri, { kind, projection });
  }

  /** The document under an address; undefined where a text of its own is there. */
  get(uri: string): DocumentAsRead | undefined {
    return this.#shown.get(uri);
  }

  /** What was told of the document under an address, its places those of the text as it is edited by now. */
  told(uri: string, text: Text): ToldBeside | undefined {
    const document = this.#shown.get(uri)?.projection;
    return document && document.notices.length > 0 ? moved(document, String(text)) : document;
  }
}

/** Places behind what was edited move with the text, those inside it come to its start. */
function moved(document: OfficeProjection, text: string): ToldBeside {
  const [edit] = smallestChange(document.text, text, 0);
  if (!edit) return document;
  const { start, end } = edit.range;
  const placed = (at: number) => (at <= start ? at : at < end ? start : at + text.length - document.text.length);
  const notices = document.notices.map((notice) => ({
    ...notice,
    span: new Span({ offset: 0 }, placed(notice.span.start), placed(notice.span.end)),
  }));
  return { ...document, notices };
}
