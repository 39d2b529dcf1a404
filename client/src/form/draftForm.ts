import { Disposable, Range, WorkspaceEdit, commands, window, workspace } from 'vscode';
import type { TextDocument, WebviewPanel } from 'vscode';
import type { EditedForm, Forms, PastedForm, ToldForms } from '../../../server/src/lsp/handlers/form.ts';
import type { Fix, FromForm, ToForm } from '../../webview/form/message.ts';
import type { Stretch } from '../../webview/message.ts';
import { textColumnOf } from '../columns.ts';
import type { Sources } from '../preview/draftPreview.ts';
import { language, words } from '../wording.ts';

type Edit = Fix['edits'][number];

/** What its author is told of an edit. */
type Said = Pick<ToForm, 'notice' | 'refused'>;

/** What the page asked for as edits of one version of the draft, or why there are none. */
interface Edited extends Said {
  readonly version: number;
  readonly edits: readonly Edit[];
  /** What the form shows once they are made, where the server says so before. */
  readonly foreseen?: ToldForms | undefined;
}

/** What there is to be shown of a document that the server does not know. */
const nothing: ToldForms = { stamp: 0, reports: [] };

/** So often an edit is tried again where the text has changed meanwhile. */
const tries = 5;

/** So many milliseconds the page is given to show what an edit comes to before the editor is busy making it. */
const patience = 100;

/** A draft as a form in an editor of its own over the document: what is keyed in goes into the text, one edit after the other. */
export class DraftForm {
  readonly document: TextDocument;
  readonly #panel: WebviewPanel;
  readonly #sources: Sources;
  /** What the page asked to have changed, in its order. */
  #queue: Promise<unknown> = Promise.resolve();
  /** How much of that is not done yet. */
  #waiting = 0;
  /** Whether the server has read the draft anew since: a text may be undone before it is known to be edited. */
  #hasNews = false;
  #done = 0;
  /** How often the server was asked: an answer that a later one follows is not drawn. */
  #asked = 0;
  /** What the page shows, by the server's name for it. */
  #shown: number | undefined;
  #told = 0;
  /** The newest edit that the page knows to be done. */
  #toldDone = 0;
  /** Is called when the page shows what it was told last. */
  #onShown: (() => void) | undefined;
  #closed = false;

  constructor(document: TextDocument, panel: WebviewPanel, sources: Sources) {
    this.document = document;
    this.#panel = panel;
    this.#sources = sources;
    const listeners = this.#listen();
    panel.onDidDispose(() => {
      this.#closed = true;
      listeners.dispose();
    });
    // The editor keeps it for the page until that is loaded.
    void this.#draw();
  }

  get active(): boolean {
    return this.#panel.active;
  }

  /** Whether nothing can be written into it, as into what was read of a document of Word: an edit would be lost. */
  get #isReadOnly(): boolean {
    return workspace.fs.isWritableFileSystem(this.document.uri.scheme) === false;
  }

  #listen(): Disposable {
    const own = this.document.uri.toString();
    return Disposable.from(
      this.#sources.verdicts.onDidChange((uri) => {
        if (uri === own) this.#takeNews();
      }),
      this.#panel.webview.onDidReceiveMessage((message: FromForm) => void this.#answer(message)),
    );
  }

  async #answer(message: FromForm): Promise<void> {
    if (message.ask === 'form') await this.#drawAll();
    else if (message.ask === 'shown') this.#noteShown(message.nth);
    else if (message.ask === 'fixes') await this.#offer(message.of);
    else if (message.ask === 'text') await this.#showText(message.range);
    else if (message.ask === 'newReport') await commands.executeCommand('gouji.newReport');
    else if (message.ask === 'save') this.#enqueue(() => this.document.save());
    else if (message.ask === 'undo') this.#enqueue(() => this.#whileActive(() => commands.executeCommand('undo')));
    else if (message.ask === 'redo') this.#enqueue(() => this.#whileActive(() => commands.executeCommand('redo')));
    else if (message.ask === 'edit') this.#enqueue(() => this.#edit(message.nth, () => this.#edited(message.change)));
    else if (message.ask === 'paste') this.#enqueue(() => this.#edit(message.nth, () => this.#pasted(message)));
    else this.#enqueue(() => this.#edit(message.nth, () => Promise.resolve(message.fix)));
  }

  #enqueue(act: () => Thenable<unknown>): void {
    this.#waiting++;
    const done = () => {
      this.#waiting--;
      if (this.#hasNews) this.#takeNews();
    };
    this.#queue = this.#queue.then(act).then(done, done);
  }

  /** Does what the editor does to whatever is in front, unless that is something else by now. */
  async #whileActive(act: () => Thenable<unknown>): Promise<void> {
    if (this.#panel.active) await act();
  }

  /** Draws what the server has read anew; behind the page's own edits, of which it is told as they are made. */
  #takeNews(): void {
    this.#hasNews = this.#waiting > 0;
    if (!this.#hasNews) void this.#draw();
  }

  /** Makes an edit of the page in the text and tells the page what came of it. */
  async #edit(nth: number, editOf: () => Promise<Edited>): Promise<void> {
    const { refused, notice, isDrawn } = await this.#apply(nth, editOf);
    this.#done = nth;
    if (refused !== undefined) this.#tell({ done: nth, refused });
    if (!isDrawn) await this.#draw({ notice, refused });
  }

  /** What came of it: why it could not be made, where it was not, and whether the page shows the draft as it now is. */
  async #apply(nth: number, editOf: () => Promise<Edited>): Promise<Said & { readonly isDrawn: boolean }> {
    let isDrawn = true;
    if (this.#isReadOnly) return { refused: words().readOnly, isDrawn };
    for (let attempt = 0; attempt < tries; attempt++) {
      const edited = await editOf().catch(() => undefined);
      if (!edited) break;
      const { version, edits, refused, notice, foreseen } = edited;
      if (refused !== undefined) return { refused, isDrawn };
      if (version !== this.document.version) continue;
      isDrawn = false;
      // Its author need not wait until the editor has made the edit and the server has read it.
      const isTold = foreseen !== undefined && this.#show(foreseen, nth, { notice });
      const asked = this.#asked;
      if (isTold) await this.#untilShown();
      if (version !== this.document.version) continue;
      if (await this.#write(edits))
        return {
          notice,
          isDrawn: foreseen !== undefined && asked === this.#asked && this.document.version <= version + 1,
        };
    }
    return { refused: words().changedMeanwhile, isDrawn };
  }

  /**
   * Waits until the page shows what it was told last. In the window of the editor making an edit comes before
   * handing on what a page is told, if both are at hand: the page would show it 30 ms later.
   */
  #untilShown(): Promise<void> {
    return new Promise((resolve) => {
      this.#onShown = resolve;
      setTimeout(resolve, patience);
    });
  }

  #noteShown(nth: number): void {
    if (nth === this.#told) this.#onShown?.();
  }

  async #write(edits: readonly Edit[]): Promise<boolean> {
    if (edits.length === 0) return true;
    const edit = new WorkspaceEdit();
    for (const { range, newText } of edits) edit.replace(this.document.uri, rangeOf(range), newText);
    return workspace.applyEdit(edit);
  }

  #edited(change: Extract<FromForm, { ask: 'edit' }>['change']): Promise<Edited> {
    return this.#request<EditedForm>('gouji/formEdit', { change, since: this.#shown });
  }

  /** What is pasted, the author having chosen where it may become several things. */
  async #pasted({ at, content }: Extract<FromForm, { ask: 'paste' }>): Promise<Edited> {
    const { version, offers, refused } = await this.#request<PastedForm>('gouji/formPaste', { at, content });
    const [first, ...others] = offers;
    const items = offers.map((offer) => ({ label: offer.title, offer }));
    const chosen = others.length === 0 ? first : (await window.showQuickPick(items, choosing()))?.offer;
    return { version, edits: chosen?.edits ?? [], refused, notice: chosen?.title };
  }

  #request<T>(method: string, params: object = {}): Promise<T> {
    const textDocument = { uri: this.document.uri.toString() };
    return this.#sources.client.sendRequest<T>(method, { textDocument, ...params });
  }

  /** Tells the page what the server makes of the draft; while the server does not say, what was drawn stays. */
  async #draw(said: Said = {}): Promise<void> {
    const own = ++this.#asked;
    const forms = await this.#forms();
    if (own === this.#asked && (forms || this.#shown === undefined)) this.#show(forms ?? nothing, this.#done, said);
  }

  /** Tells the page what it shows from now on, the edits up to `done` made; what is still asked of the server is older. Whether there was something to show. */
  #show({ stamp, since, reports, differences }: ToldForms, done: number, said: Said): boolean {
    this.#asked++;
    const isNext = reports !== undefined || since === this.#shown;
    this.#shown = isNext ? stamp : undefined;
    const isNews = differences?.length !== 0 || done !== this.#toldDone || said.notice !== undefined;
    if (isNext && !isNews) return false; // it is drawn already
    this.#toldDone = done;
    const isReadOnly = this.#isReadOnly;
    const shown = isNext && { nth: ++this.#told, language: language(), isReadOnly, reports, differences };
    this.#tell({ done, ...(shown && { shown }), ...said });
    if (!isNext) void this.#draw();
    return isNext;
  }

  /** The draft as the server has it; null while it does not say. Where the draft was edited before it could, it is asked again. */
  async #forms(): Promise<Forms | null> {
    for (let attempt = 0; attempt < tries; attempt++) {
      const request = this.#request<Forms | null>('gouji/form', { since: this.#shown });
      const forms = await request.catch(() => undefined);
      if (forms !== undefined) return forms;
    }
    return null;
  }

  /** Draws it for a page that shows nothing yet. */
  #drawAll(): Promise<void> {
    this.#shown = undefined;
    return this.#draw();
  }

  async #offer(of: Stretch): Promise<void> {
    const offered = await this.#request<readonly Fix[] | null>('gouji/formFixes', { range: of }).catch(() => null);
    if (offered) this.#tell({ done: this.#done, fixes: { of, offered } });
  }

  #tell(message: ToForm): void {
    if (!this.#closed) void this.#panel.webview.postMessage(message);
  }

  /** Shows the text of the draft, in its own tab or beside the form. */
  async #showText(range?: Stretch): Promise<void> {
    const selection = range && rangeOf(range);
    const viewColumn = textColumnOf(this.document.uri);
    await window.showTextDocument(this.document, { viewColumn, ...(selection && { selection }) });
  }
}

function choosing() {
  return { placeHolder: words().choosePaste };
}

function rangeOf({ start, end }: Stretch): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
