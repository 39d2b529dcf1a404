import { EventEmitter, Uri, commands, window, type TextDocument, type WebviewPanel } from 'vscode';
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
  if (draft)
    await commands.executeCommand('vscode.openWith', draft, formType, window.tabGroups.activeTabGroup.viewColumn);
  else await tellNoReport();
}
