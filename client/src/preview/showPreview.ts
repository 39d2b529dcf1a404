import { EventEmitter, Uri, languages, workspace, type DocumentSelector, type WebviewPanel } from 'vscode';
import type { DraftViews } from '../activeDraft.ts';
import { draftInView, tellNoReport } from '../draftInView.ts';
import { DraftPreview, newPanel, type Kept, type Sources } from './draftPreview.ts';

/** The previews that are open. */
export interface Previews extends DraftViews {
  /** Shows a draft, by default the active one, as a picture beside it: in the preview that follows, where there is one. */
  show(uri?: Uri): Promise<void>;
  /** The same, with the tables of the active draft alone, as they were read. */
  showAsRead(): Promise<void>;
  /** Locks the active preview to its draft, or lets it follow again. */
  lock(): void;
  /** Fills a panel that the editor brings back after a reload. */
  revive(panel: WebviewPanel, kept: Kept | undefined): Promise<void>;
  dispose(): void;
}

/** No preview yet. */
export function previews(sources: Sources, selector: DocumentSelector): Previews {
  const open = new OpenPreviews(sources);
  const show = async (asRead: boolean, uri?: Uri) => {
    const draft = uri ? await workspace.openTextDocument(uri) : draftInView(selector)?.document;
    if (draft && languages.match(selector, draft) > 0) open.show(draft.uri, asRead);
    else void tellNoReport();
  };
  return {
    get active() {
      return open.active?.draft;
    },
    onDidChangeActive: open.onDidChange,
    show: (uri) => show(false, uri),
    showAsRead: () => show(true),
    lock: () => open.active?.toggleLock(),
    async revive(panel, kept) {
      try {
        if (!kept) throw new Error('nothing was kept');
        const { uri } = await workspace.openTextDocument(Uri.parse(kept.draft, true));
        open.add(panel, uri, kept);
      } catch {
        panel.dispose();
      }
    },
    dispose: () => open.dispose(),
  };
}

/** The previews, and which of them is active. */
class OpenPreviews {
  readonly #sources: Sources;
  readonly #open = new Set<DraftPreview>();
  readonly #changed = new EventEmitter<void>();
  /** Fires when another is active, or none, or when one turned to another draft. */
  readonly onDidChange = this.#changed.event;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  get active(): DraftPreview | undefined {
    return [...this.#open].find(({ active }) => active);
  }

  add(panel: WebviewPanel, draft: Uri, kept: Omit<Kept, 'draft'>): void {
    const preview = new DraftPreview(panel, draft, kept, this.#sources, {
      changed: () => this.#changed.fire(),
      closed: () => {
        this.#open.delete(preview);
        this.#changed.fire();
      },
    });
    this.#open.add(preview);
  }

  show(draft: Uri, asRead: boolean): void {
    const all = [...this.#open];
    const own = all.find((one) => one.draft.toString() === draft.toString()) ?? all.find(({ locked }) => !locked);
    if (!own) {
      this.add(newPanel(draft), draft, { locked: false, asRead });
      return;
    }
    own.turnTo(draft);
    own.showAsRead(asRead);
    own.reveal();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
