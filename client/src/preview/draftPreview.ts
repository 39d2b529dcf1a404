import { Disposable, Range, Uri, commands, window, workspace, type TextEditor, type WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Drawing, FromPage, Stretch, ToPage } from '../../webview/message.ts';
import { besideOf, columnOf, shows } from '../columns.ts';
import type { Verdicts } from '../verdicts.ts';
import { language, words } from '../wording.ts';
import { showPage } from './page.ts';
import { pageCommand } from './pageCommands.ts';

/** Where a preview takes what it shows from. */
export interface Sources {
  readonly client: BaseLanguageClient;
  readonly verdicts: Verdicts;
  /** The folder of the extension. */
  readonly extension: Uri;
}

/** What a preview says of itself. */
export interface Listening {
  /** It became active or is so no more, or turned to another draft. */
  changed(): void;
  /** Its panel was closed. */
  closed(): void;
}

/** The name of the panels, by which the editor brings them back after a reload. */
const previewType = 'gouji.preview';

/** What a panel keeps over a reload: its draft, and whether it stays with it. */
export interface Kept {
  readonly draft: string;
  readonly locked: boolean;
  /** Whether it shows the tables alone, as they were read. */
  readonly asRead?: boolean;
}

/**
 * A draft as a picture in a panel beside it, drawn anew after each answer of the server. It follows the active report
 * unless it is locked to its own.
 */
export class DraftPreview {
  #draft: Uri;
  #locked: boolean;
  #asRead: boolean;
  readonly #sources: Sources;
  readonly #panel: WebviewPanel;
  readonly #listening: Listening;
  #closed = false;
  /** How often the server was asked: an answer that a later one follows is not drawn. */
  #asked = 0;
  /** What the page was told to draw last: a page that was hidden asks again, the draft perhaps closed since. */
  #drawing: Omit<Drawing, 'asRead'> | undefined;

  /**
   * Fills the panel.
   * @param panel an empty one, or one that the editor brings back
   */
  constructor(panel: WebviewPanel, draft: Uri, kept: Omit<Kept, 'draft'>, sources: Sources, listening: Listening) {
    this.#panel = panel;
    this.#listening = listening;
    this.#draft = draft;
    this.#locked = kept.locked;
    this.#asRead = kept.asRead ?? false;
    this.#sources = sources;
    panel.iconPath = Uri.joinPath(sources.extension, 'client', 'assets', 'icon.png');
    this.#name();
    const listeners = this.#listen();
    panel.onDidDispose(() => {
      this.#closed = true;
      listeners.dispose();
      listening.closed();
    });
    void showPage(panel.webview, 'preview', sources.extension);
  }

  get draft(): Uri {
    return this.#draft;
  }

  get locked(): boolean {
    return this.#locked;
  }

  get active(): boolean {
    return this.#panel.active;
  }

  /** Brings the panel to the front, and moves it away from where it would cover its draft. */
  reveal(): void {
    const covers = this.#panel.viewColumn === columnOf(this.#draft);
    this.#panel.reveal(covers ? besideOf(this.#draft) : undefined, true);
  }

  /** Turns to another draft. */
  turnTo(draft: Uri): void {
    if (draft.toString() === this.#draft.toString()) return;
    this.#draft = draft;
    this.#name();
    this.#listening.changed();
    void this.#draw();
  }

  /** Shows the tables alone, as they were read, or the whole report. */
  showAsRead(asRead: boolean): void {
    this.#asRead = asRead;
    this.#tellDrawing();
  }

  /** Stays with its draft, or follows the active report again. */
  toggleLock(): void {
    this.#locked = !this.#locked;
    this.#name();
    this.#tell({ cursor: this.#cursor() });
  }

  #name(): void {
    const { previewOf, lockedPreviewOf } = words();
    this.#panel.title = (this.#locked ? lockedPreviewOf : previewOf)(nameOf(this.#draft));
  }

  #follow(editor: TextEditor | undefined): void {
    if (!editor || this.#locked) return;
    if (this.#sources.verdicts.get(editor.document.uri)?.report) this.turnTo(editor.document.uri);
  }

  #listen(): Disposable {
    return Disposable.from(
      this.#sources.verdicts.onDidChange((uri) => {
        if (uri === this.#draft.toString()) void this.#draw();
        else if (uri === window.activeTextEditor?.document.uri.toString()) this.#follow(window.activeTextEditor);
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        this.#follow(editor);
      }),
      this.#panel.onDidChangeViewState(() => {
        this.#listening.changed();
      }),
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
      this.#tellDrawing();
      await this.#draw();
    } else if (message.ask === 'asRead') this.showAsRead(message.asRead);
    else if (message.ask === 'select') await this.#show(message.range);
    else await this.#run(message.command);
  }

  async #run(asked: string): Promise<void> {
    const command = pageCommand(asked);
    if (command && (await this.#show())) await commands.executeCommand(command);
  }

  /** Tells the page what the server makes of the draft; while the server does not say, what was drawn stays, and is said to be old where it is gone. */
  async #draw(): Promise<void> {
    const { client, verdicts } = this.#sources;
    const verdict = verdicts.get(this.#draft);
    if (!verdict) {
      if (!client.isRunning()) this.#tellDrawing();
      return;
    }
    const textDocument = { uri: this.#draft.toString() };
    const own = ++this.#asked;
    const request = client.sendRequest<Drawing['reports'] | null>('gouji/preview', { textDocument });
    const reports = await request.catch(() => null);
    if (!reports || own !== this.#asked) return;
    const { report, text } = verdict;
    this.#drawing = { language: language(), reports: report ? reports : [], lacking: report ? undefined : text };
    this.#tellDrawing();
  }

  #tellDrawing(): void {
    const drawing = this.#drawing && { ...this.#drawing, asRead: this.#asRead };
    this.#tell({ drawing, isStale: !this.#sources.client.isRunning(), cursor: this.#cursor() });
  }

  #tell(message: Omit<ToPage, 'kept'>): void {
    const kept: Kept = { draft: this.#draft.toString(), locked: this.#locked, asRead: this.#asRead };
    if (!this.#closed) void this.#panel.webview.postMessage({ ...message, kept });
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

/** An empty panel in the column beside the draft's own, so that it never covers it. */
export function newPanel(draft: Uri): WebviewPanel {
  const viewColumn = besideOf(draft);
  const column = { viewColumn, preserveFocus: true };
  return window.createWebviewPanel(previewType, words().previewOf(nameOf(draft)), column);
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
