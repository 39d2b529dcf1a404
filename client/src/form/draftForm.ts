import { Disposable, Range, WorkspaceEdit, commands, window, workspace } from 'vscode';
import type { TextDocument, WebviewPanel } from 'vscode';
import type { EditedForm, Forms, PastedForm } from '../../../server/src/lsp/handlers/form.ts';
import { differences } from '../../webview/form/delta.ts';
import type { Fix, FormDrawing, FromForm, ToForm } from '../../webview/form/message.ts';
import type { Stretch } from '../../webview/message.ts';
import { textColumnOf } from '../columns.ts';
import { assetsOf, page } from '../preview/page.ts';
import type { Sources } from '../preview/draftPreview.ts';
import { language, words } from '../wording.ts';

type Edit = Fix['edits'][number];

/** What the page asked for as edits of one version of the draft, or why there are none. */
interface Edited {
  readonly version: number;
  readonly edits: readonly Edit[];
  readonly refused?: string | undefined;
  /** What its author is told of it. */
  readonly notice?: string | undefined;
}

/** So often an edit is tried again where the text has changed meanwhile. */
const tries = 5;

/** A draft as a form in an editor of its own over the document: what is keyed in goes into the text, one edit after the other. */
export class DraftForm {
  readonly document: TextDocument;
  readonly #panel: WebviewPanel;
  readonly #sources: Sources;
  /** What the page asked to have changed, in its order. */
  #queue: Promise<unknown> = Promise.resolve();
  /** How much of that is not done yet. */
  #waiting = 0;
  #done = 0;
  /** The first answer, which is asked for while the page is loaded. */
  #first: Promise<Forms | null> | undefined;
  /** How often the server was asked: an answer that a later one follows is not drawn. */
  #asked = 0;
  /** What the page shows, told in so many steps. */
  #shown: FormDrawing | undefined;
  #told = 0;
  #closed = false;

  constructor(document: TextDocument, panel: WebviewPanel, sources: Sources) {
    this.document = document;
    this.#panel = panel;
    this.#sources = sources;
    const assets = assetsOf(sources.extension);
    panel.webview.options = { enableScripts: true, localResourceRoots: [assets] };
    const listeners = this.#listen();
    panel.onDidDispose(() => {
      this.#closed = true;
      listeners.dispose();
    });
    panel.webview.html = page(panel.webview, 'form', assets);
    this.#first = this.#forms();
  }

  get active(): boolean {
    return this.#panel.active;
  }

  #listen(): Disposable {
    const own = this.document.uri.toString();
    return Disposable.from(
      this.#sources.verdicts.onDidChange((uri) => {
        // After the page's own edits it is told in any case.
        if (uri === own && this.#waiting === 0) void this.#draw();
      }),
      this.#panel.webview.onDidReceiveMessage((message: FromForm) => void this.#answer(message)),
    );
  }

  async #answer(message: FromForm): Promise<void> {
    if (message.ask === 'form') await this.#drawAll();
    else if (message.ask === 'fixes') await this.#offer(message.of);
    else if (message.ask === 'text') await this.#showText(message.range);
    else if (message.ask === 'newReport') await commands.executeCommand('gouji.newReport');
    else if (message.ask === 'save') this.#enqueue(() => this.document.save());
    else if (message.ask === 'edit') this.#enqueue(() => this.#edit(message.nth, () => this.#edited(message.change)));
    else if (message.ask === 'paste') this.#enqueue(() => this.#edit(message.nth, () => this.#pasted(message)));
    else this.#enqueue(() => this.#edit(message.nth, () => Promise.resolve(message.fix)));
  }

  #enqueue(act: () => Thenable<unknown>): void {
    this.#waiting++;
    const done = () => {
      this.#waiting--;
    };
    this.#queue = this.#queue.then(act).then(done, done);
  }

  /** Makes an edit of the page in the text and tells the page what came of it. */
  async #edit(nth: number, editOf: () => Promise<Edited>): Promise<void> {
    const { refused, notice } = await this.#apply(editOf);
    this.#done = nth;
    if (refused === undefined) await this.#draw(notice);
    else this.#tell({ done: nth, refused });
  }

  /** What came of it, and why it could not be made, where it was not. */
  async #apply(editOf: () => Promise<Edited>): Promise<Pick<Edited, 'refused' | 'notice'>> {
    for (let nth = 0; nth < tries; nth++) {
      const edited = await editOf().catch(() => undefined);
      if (!edited) break;
      if (edited.refused !== undefined) return edited;
      if (edited.version === this.document.version && (await this.#write(edited.edits))) return edited;
    }
    return { refused: words().changedMeanwhile };
  }

  async #write(edits: readonly Edit[]): Promise<boolean> {
    if (edits.length === 0) return true;
    const edit = new WorkspaceEdit();
    for (const { range, newText } of edits) edit.replace(this.document.uri, rangeOf(range), newText);
    return workspace.applyEdit(edit);
  }

  #edited(change: Extract<FromForm, { ask: 'edit' }>['change']): Promise<Edited> {
    return this.#request<EditedForm>('gouji/formEdit', { change });
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
  async #draw(notice?: string): Promise<void> {
    const own = ++this.#asked;
    const first = await this.#first;
    this.#first = undefined;
    const forms = first?.version === this.document.version ? first : await this.#forms();
    if (own !== this.#asked) return;
    const drawing = { language: language(), reports: forms?.reports ?? [] };
    const before = this.#shown;
    this.#shown = drawing;
    const nth = ++this.#told;
    // All of a form is some hundred thousand signs, which pass through several processes.
    const shown = before ? { nth, differences: differences(before, drawing) } : { nth, drawing };
    this.#tell({ done: this.#done, shown, notice });
  }

  /** The draft as the server has it; null while it does not say. */
  #forms(): Promise<Forms | null> {
    return this.#request<Forms | null>('gouji/form').catch(() => null);
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
