import { Uri, commands, languages, workspace, type Disposable, type DocumentSelector } from 'vscode';
import { draftInView, tellNoReport } from '../draftInView.ts';
import { DraftPreview, type Sources } from './draftPreview.ts';

/** Registers the command `gouji.preview`: a draft, by default the active one, as a picture beside it. */
export function registerPreview(sources: Sources, selector: DocumentSelector): Disposable {
  const previews = new Map<string, DraftPreview>();
  return commands.registerCommand('gouji.preview', async (uri?: Uri) => {
    const draft = uri ? await workspace.openTextDocument(uri) : draftInView(selector)?.document;
    if (!draft || languages.match(selector, draft) === 0) {
      void tellNoReport();
      return;
    }
    const key = draft.uri.toString();
    const open = previews.get(key);
    if (open) open.reveal();
    else previews.set(key, new DraftPreview(draft.uri, sources, () => previews.delete(key)));
  });
}
