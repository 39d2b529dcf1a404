import {
  Disposable,
  Range,
  TabInputText,
  Uri,
  ViewColumn,
  commands,
  window,
  workspace,
  type Tab,
  type WebviewPanel,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Drawing, FromPage, Stretch, ToPage } from '../../webview/message.ts';
import type { Verdicts } from '../verdicts.ts';
import { language, words } from '../wording.ts';
import { page } from './page.ts';

/** Where a preview takes what it shows from. */
export interface Sources {
  readonly client: BaseLanguageClient;
  readonly verdicts: Verdicts;
  /** The folder of the extension. */
  readonly extension: Uri;
}

/** A draft as a picture in a panel beside it, drawn anew after each answer of the server. */
export class DraftPreview {
  readonly #draft: Uri;
  readonly #sources: Sources;
  readonly #panel: WebviewPanel;
  #closed = false;
  /** How often the server was asked: an answer that a later one follows is not drawn. */
  #asked = 0;
  /** What the page was told to draw last: a page that was hidden asks again, the draft perhaps closed since. */
  #drawing: Drawing | undefined;

  /** Opens the panel. @param onClosed called when the panel was closed */
  constructor(draft: Uri, sources: Sources, onClosed: () => void) {
    this.#draft = draft;
    this.#sources = sources;
    const assets = Uri.joinPath(sources.extension, 'dist', 'webview');
    const title = words().previewOf(nameOf(draft));
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const options = { enableScripts: true, localResourceRoots: [assets] };
    this.#panel = window.createWebviewPanel('gouji.preview', title, column, options);
    const listeners = this.#listen();
    this.#panel.onDidDispose(() => {
      this.#closed = true;
      listeners.dispose();
      onClosed();
    });
    this.#panel.iconPath = Uri.joinPath(sources.extension, 'client', 'assets', 'icon.png');
    this.#panel.webview.html = page(this.#panel.webview, (name) => Uri.joinPath(assets, name));
  }

  /** Brings the panel to the front. */
  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  #listen(): Disposable {
    return Disposable.from(
      this.#sources.verdicts.onDidChange((uri) => uri === this.#draft.toString() && void this.#draw()),
      this.#panel.webview.onDidReceiveMessage((message: FromPage) => void this.#answer(message)),
      window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
        if (document.uri.toString() === this.#draft.toString()) this.#tell({ cursor: this.#cursor() });
      }),
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        // A new document is gone with its tab; one on the disk is opened again at a click.
        if (this.#draft.scheme === 'untitled' && closed.some((tab) => shows(tab, this.#draft))) this.#panel.dispose();
      }),
    );
  }

  async #answer(message: FromPage): Promise<void> {
    if (message.ask === 'drawing') {
      this.#tell({ drawing: this.#drawing, cursor: this.#cursor() });
      await this.#draw();
    } else if (message.ask === 'select') await this.#show(message.range);
    else if (await this.#show()) await commands.executeCommand(message.command);
  }

  /** Tells the page what the server makes of the draft; while the server does not say, what was drawn stays. */
  async #draw(): Promise<void> {
    const { client, verdicts } = this.#sources;
    const verdict = verdicts.get(this.#draft);
    if (!verdict) return;
    const textDocument = { uri: this.#draft.toString() };
    const own = ++this.#asked;
    const request = client.sendRequest<Drawing['reports'] | null>('gouji/preview', { textDocument });
    const reports = await request.catch(() => null);
    if (!reports || own !== this.#asked) return;
    this.#drawing = {
      language: language(),
      reports: verdict.report ? reports : [],
      verdict: { text: words().verdictInFull(verdict), fails: verdict.fails > 0 },
    };
    this.#tell({ drawing: this.#drawing, cursor: this.#cursor() });
  }

  #tell(message: ToPage): void {
    if (!this.#closed) void this.#panel.webview.postMessage(message);
  }

  /** Where the cursor is in the draft; undefined while the draft is not to be seen. */
  #cursor(): ToPage['cursor'] {
    const draft = this.#draft.toString();
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === draft);
    return editor && { line: editor.selection.active.line, character: editor.selection.active.character };
  }

  /** Shows the draft in the column where it stands, with the stretch selected; whether it is still there to be shown. */
  async #show(stretch?: Stretch): Promise<boolean> {
    const { start, end } = stretch ?? {};
    const selection = start && end && new Range(start.line, start.character, end.line, end.character);
    try {
      const document = await workspace.openTextDocument(this.#draft);
      await window.showTextDocument(document, { viewColumn: columnOf(this.#draft), ...(selection && { selection }) });
      return true;
    } catch {
      void window.showErrorMessage(words().draftGone(nameOf(this.#draft)));
      return false;
    }
  }
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The column in which a document has a tab, else the first. */
function columnOf(uri: Uri): ViewColumn {
  const group = window.tabGroups.all.find(({ tabs }) => tabs.some((tab) => shows(tab, uri)));
  return group?.viewColumn ?? ViewColumn.One;
}

function shows({ input }: Tab, uri: Uri): boolean {
  return input instanceof TabInputText && input.uri.toString() === uri.toString();
}
