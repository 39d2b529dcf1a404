import {
  DataTransferItem,
  Disposable,
  DocumentDropEdit,
  Range,
  WorkspaceEdit,
  type DataTransfer,
  type DocumentSelector,
  type TextDocument,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askOffers, contentOf, isWanted, type Offer } from './askOffers.ts';
import { editorApi, type EditKind, type EditorApi, type KindOfDrop } from './editorApi.ts';

/** The kinds of our edits: users choose by them what is pasted by default (`editor.pasteAs.preferences`). */
export const tableKind = ['gouji', 'table'];

/** Under this name a copy remembers which document it is of. */
const sourceType = 'application/vnd.gouji.source';
const types = ['text/html', 'text/plain'];

/** Has what is pasted or dropped into a draft become figures in their places, in editors that can. */
export function offerPastes(client: BaseLanguageClient, selector: DocumentSelector): Disposable {
  const api = editorApi();
  if (!api) return Disposable.from();
  const kind = api.kinds.Empty.append(...tableKind);
  return Disposable.from(
    api.registerPaste(selector, pasteProvider(client, api, kind), {
      providedPasteEditKinds: [kind],
      copyMimeTypes: [sourceType],
      pasteMimeTypes: types,
    }),
    api.registerDrop(selector, dropProvider(client, kind), { providedDropEditKinds: [kind], dropMimeTypes: types }),
  );
}

function pasteProvider(
  client: BaseLanguageClient,
  api: EditorApi,
  kind: EditKind,
): Parameters<EditorApi['registerPaste']>[1] {
  return {
    prepareDocumentPaste({ uri }, _ranges, data) {
      data.set(sourceType, new DataTransferItem(uri.toString()));
    },
    async provideDocumentPasteEdits(document, [range, ...others], data, _context, token) {
      if (!range || others.length > 0 || !isWanted(document)) return undefined;
      const offers = await askOffers(client, document, range, await contentOf(data), token);
      // Rows that are moved within a draft are meant as text.
      const isOwn = await isOf(document, data);
      return offers.map((offer) => {
        const { insertText, additionalEdit } = parts(offer, document, range);
        const edit = new api.PasteEdit(insertText, offer.title, kind);
        return Object.assign(edit, { additionalEdit, ...(isOwn && { yieldTo: [api.kinds.Text] }) });
      });
    },
  };
}

function dropProvider(client: BaseLanguageClient, kind: EditKind): Parameters<EditorApi['registerDrop']>[1] {
  return {
    async provideDocumentDropEdits(document, position, data, token) {
      if (!isWanted(document)) return undefined;
      const range = new Range(position, position);
      const offers = await askOffers(client, document, range, await contentOf(data), token);
      return offers.map((offer): KindOfDrop => {
        const { insertText, additionalEdit } = parts(offer, document, range);
        return Object.assign(new DocumentDropEdit(insertText), { additionalEdit, title: offer.title, kind });
      });
    },
  };
}

/**
 * The edit as editors take it: text for the place of the selection, where that is all of it, so that the cursor comes to
 * stand behind it; else no text, and edits elsewhere.
 */
function parts(
  { edits }: Offer,
  { uri }: TextDocument,
  range: Range,
): { insertText: string; additionalEdit: WorkspaceEdit } {
  const additionalEdit = new WorkspaceEdit();
  const [only, ...others] = edits;
  if (only && others.length === 0 && only.range.isEqual(range) && only.newText !== '')
    return { insertText: only.newText, additionalEdit };
  additionalEdit.set(uri, [...edits]);
  return { insertText: '', additionalEdit };
}

async function isOf({ uri }: TextDocument, data: DataTransfer): Promise<boolean> {
  return (await data.get(sourceType)?.asString()) === uri.toString();
}
