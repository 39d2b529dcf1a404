import { EventEmitter, Uri, commands, window, workspace, type TextDocument, type WebviewPanel } from 'vscode';
import type { ActiveDraft, DraftViews } from '../activeDraft.ts';
import { tellNoReport } from '../draftInView.ts';
import type { Sources } from '../preview/draftPreview.ts';
import { DraftForm } from './draftForm.ts';

/** The name of the editor, as the manifest has it. */
const formType = 'gouji.form';

/** The forms that are open. */
export interface DraftForms extends DraftViews {
  /** Fills an editor with the form of a document. */
  fill(document: TextDocument, panel: WebviewPanel): void;
  dispose(): void;
}

/** No form yet. */
export function draftForms(sources: Sources): DraftForms {
  const open = new Set<DraftForm>();
  const changed = new EventEmitter<void>();
  return {
    get active() {
      return [...open].find(({ active }) => active)?.document.uri;
    },
    onDidChangeActive: changed.event,
    fill(document, panel) {
      const form = new DraftForm(document, panel, sources);
      open.add(form);
      changed.fire();
      panel.onDidChangeViewState(() => {
        changed.fire();
      });
      panel.onDidDispose(() => {
        open.delete(form);
        changed.fire();
      });
    },
    dispose() {
      changed.dispose();
    },
  };
}

/** The command `gouji.openForm`: opens the active draft, or one that is named, in the form. */
export async function openForm(active: ActiveDraft, uri?: Uri): Promise<void> {
  const draft = uri ?? active.uri();
  if (!draft) {
    await tellNoReport();
    return;
  }
  // Of a document that was never saved the editor would open an empty one: it is saved first.
  const file = draft.scheme === 'untitled' ? await workspace.save(draft) : draft;
  if (file)
    await commands.executeCommand('vscode.openWith', file, formType, window.tabGroups.activeTabGroup.viewColumn);
}
