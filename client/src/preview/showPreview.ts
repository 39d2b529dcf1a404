import { languages, workspace, type DocumentSelector, type Uri } from 'vscode';
import { draftInView, tellNoReport } from '../draftInView.ts';
import { DraftPreview, type Sources } from './draftPreview.ts';

/** What the command `gouji.preview` does: it shows a draft, by default the active one, as a picture beside it. */
export function previews(sources: Sources, selector: DocumentSelector): (uri?: Uri) => Promise<void> {
  const shown = new Map<string, DraftPreview>();
  return async (uri) => {
    const draft = uri ? await workspace.openTextDocument(uri) : draftInView(selector)?.document;
    if (!draft || languages.match(selector, draft) === 0) {
      void tellNoReport();
      return;
    }
    const key = draft.uri.toString();
    const open = shown.get(key);
    if (open) open.reveal();
    else shown.set(key, new DraftPreview(draft.uri, sources, () => shown.delete(key)));
  };
}
