/**
 * What newer editors offer for pasting and dropping (VS Code 1.97), as far as it is used here: the extension runs in older
 * ones as well, whose types do not know it.
 */
import * as vscode from 'vscode';
import type {
  CancellationToken,
  DataTransfer,
  Disposable,
  DocumentDropEdit,
  DocumentDropEditProvider,
  DocumentSelector,
  Range,
  TextDocument,
  WorkspaceEdit,
} from 'vscode';
import { minorVersion } from '../editorVersion.ts';

/** What an edit is, by which editors rank and choose among several. */
export interface EditKind {
  append(...parts: string[]): EditKind;
}

/** A way to paste. */
export interface PasteEdit {
  readonly insertText: string;
  additionalEdit?: WorkspaceEdit;
  /** What is to be preferred to it. */
  yieldTo?: readonly EditKind[];
}

/** Says what may be pasted, and what is to be remembered of what is copied. */
export interface PasteProvider {
  prepareDocumentPaste(document: TextDocument, ranges: readonly Range[], data: DataTransfer): void;
  provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    context: unknown,
    token: CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

/** A drop of newer editors, which has a kind. */
export type KindOfDrop = DocumentDropEdit & { title?: string; kind?: EditKind };

/** What newer editors have for pasting. */
export interface EditorApi {
  readonly kinds: { readonly Empty: EditKind; readonly Text: EditKind };
  readonly PasteEdit: new (insertText: string, title: string, kind: EditKind) => PasteEdit;
  registerPaste(
    selector: DocumentSelector,
    provider: PasteProvider,
    metadata: {
      readonly providedPasteEditKinds: readonly EditKind[];
      readonly copyMimeTypes: readonly string[];
      readonly pasteMimeTypes: readonly string[];
    },
  ): Disposable;
  registerDrop(
    selector: DocumentSelector,
    provider: Pick<DocumentDropEditProvider, never> & {
      provideDocumentDropEdits(...given: Parameters<DocumentDropEditProvider['provideDocumentDropEdits']>): unknown;
    },
    metadata: { readonly providedDropEditKinds: readonly EditKind[]; readonly dropMimeTypes: readonly string[] },
  ): Disposable;
}

/** What the editor offers for pasting; undefined in one that is older. */
export function editorApi(): EditorApi | undefined {
  const { DocumentDropOrPasteEditKind, DocumentPasteEdit } = vscode as unknown as Partial<{
    DocumentDropOrPasteEditKind: EditorApi['kinds'];
    DocumentPasteEdit: EditorApi['PasteEdit'];
  }>;
  const languages = vscode.languages as unknown as Partial<{
    registerDocumentPasteEditProvider: EditorApi['registerPaste'];
    registerDocumentDropEditProvider: EditorApi['registerDrop'];
  }>;
  const { registerDocumentPasteEditProvider: registerPaste, registerDocumentDropEditProvider: registerDrop } =
    languages;
  // Older ones have it as a proposal, which throws when it is used.
  if (minorVersion() < finalIn) return undefined;
  if (!DocumentDropOrPasteEditKind || !DocumentPasteEdit || !registerPaste || !registerDrop) return undefined;
  return { kinds: DocumentDropOrPasteEditKind, PasteEdit: DocumentPasteEdit, registerPaste, registerDrop };
}

/** The editor from which it is no longer a proposal: 1.97. */
const finalIn = 97;
