import {
  Disposable,
  EventEmitter,
  Location,
  Range,
  Uri,
  ViewColumn,
  languages,
  window,
  workspace,
  type Definition,
  type DefinitionProvider,
  type Position,
  type TextDocument,
  type TextDocumentContentProvider,
} from 'vscode';
import type { BaseLanguageClient, Range as ProtocolRange } from 'vscode-languageclient';
import { words } from './wording.ts';

const scheme = 'gouji-tables';

/** A figure of the drawing, and where it stands in the draft. */
interface DrawnFigure {
  readonly range: ProtocolRange;
  readonly source: ProtocolRange;
}

/** The answer of `gouji/tablesAsRead`. */
interface Drawing {
  readonly text: string;
  readonly figures: readonly DrawnFigure[];
}

/** Drafts' tables as they were understood, drawn beside them; a figure's definition is its place in the draft. */
export class TablesAsRead implements TextDocumentContentProvider, DefinitionProvider, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #figures = new Map<string, readonly DrawnFigure[]>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#subscriptions = Disposable.from(
      this.#changed,
      workspace.registerTextDocumentContentProvider(scheme, this),
      languages.registerDefinitionProvider({ scheme }, this),
      workspace.onDidChangeTextDocument(({ document }) => {
        this.#follow(document);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#figures.delete(uri.toString())),
    );
  }

  /** The command `gouji.showTables`: draws the tables of the active draft beside it. */
  async show(): Promise<void> {
    const draft = window.activeTextEditor?.document;
    if (!draft) return;
    const document = await workspace.openTextDocument(drawingOf(draft.uri));
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: false });
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const textDocument = { uri: draftOf(uri).toString() };
    const drawing = await this.#client.sendRequest<Drawing | null>('gouji/tablesAsRead', { textDocument });
    this.#figures.set(uri.toString(), drawing?.figures ?? []);
    return drawing?.text ?? words().noTables;
  }

  provideDefinition({ uri }: TextDocument, position: Position): Definition | undefined {
    const figure = this.#figures.get(uri.toString())?.find(({ range }) => toRange(range).contains(position));
    return figure && new Location(draftOf(uri), toRange(figure.source));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #follow(draft: TextDocument): void {
    const drawing = drawingOf(draft.uri);
    if (this.#figures.has(drawing.toString())) this.#changed.fire(drawing);
  }
}

/** The address of a draft's drawing: a name to be read, by which it gets its language and font, and the draft's address. */
function drawingOf(draft: Uri): Uri {
  const name = draft.path.slice(draft.path.lastIndexOf('/') + 1);
  return Uri.from({ scheme, path: words().tablesOf(name), query: draft.toString() });
}

function draftOf(drawing: Uri): Uri {
  return Uri.parse(drawing.query, true);
}

function toRange({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
