import { Uri, languages, workspace, type DocumentSelector, type WebviewPanel } from 'vscode';
import { draftInView, tellNoReport } from '../draftInView.ts';
import { DraftPreview, newPanel, type Kept, type Sources } from './draftPreview.ts';

/** The previews that are open. */
export interface Previews {
  /** Shows a draft, by default the active one, as a picture beside it: in the preview that follows, where there is one. */
  show(uri?: Uri): Promise<void>;
  /** Locks the active preview to its draft, or lets it follow again. */
  lock(): void;
  /** Fills a panel that the editor brings back after a reload. */
  revive(panel: WebviewPanel, kept: Kept | undefined): Promise<void>;
}

/** No preview yet. */
export function previews(sources: Sources, selector: DocumentSelector): Previews {
  const open = new Set<DraftPreview>();
  const add = (panel: WebviewPanel, draft: Uri, locked: boolean) => {
    const preview = new DraftPreview(panel, draft, locked, sources, () => open.delete(preview));
    open.add(preview);
  };
  return {
    async show(uri) {
      const draft = uri ? await workspace.openTextDocument(uri) : draftInView(selector)?.document;
      if (draft && languages.match(selector, draft) > 0) showIn(open, draft.uri, add);
      else void tellNoReport();
    },
    lock() {
      [...open].find(({ active }) => active)?.toggleLock();
    },
    async revive(panel, kept) {
      const draft = kept && Uri.parse(kept.draft, true);
      try {
        if (!draft) throw new Error('nothing was kept');
        await workspace.openTextDocument(draft);
        add(panel, draft, kept.locked);
      } catch {
        panel.dispose();
      }
    },
  };
}

function showIn(
  open: ReadonlySet<DraftPreview>,
  draft: Uri,
  add: (panel: WebviewPanel, draft: Uri, locked: boolean) => void,
): void {
  const all = [...open];
  const own = all.find((one) => one.draft.toString() === draft.toString()) ?? all.find(({ locked }) => !locked);
  if (!own) {
    add(newPanel(draft), draft, false);
    return;
  }
  own.turnTo(draft);
  own.reveal();
}
