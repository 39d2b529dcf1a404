import { Disposable, window, workspace, type DocumentSelector, type Event, type TextEditor, type Uri } from 'vscode';
import { columnOf } from './columns.ts';
import { draftInView } from './draftInView.ts';

/** What shows drafts and is no text editor, as the previews. */
export interface DraftViews {
  /** The draft of the one that is active. */
  readonly active: Uri | undefined;
  /** Fires when another is active, or none, or when the active one turned to another draft. */
  readonly onDidChangeActive: Event<void>;
}

/** The draft that the status bar and commands are about: that of the active text editor, else of the active view. */
export interface ActiveDraft {
  /** Undefined where neither is active, as in the walkthrough. */
  uri(): Uri | undefined;
  /** A text editor on it, brought to the front; where no draft is active, on the first in view. */
  editor(): Promise<TextEditor | undefined>;
  /** Calls back whenever another draft is active, or none. */
  onDidChange(update: () => void): Disposable;
}

/** Follows the text editors and the views of drafts. */
export function activeDraft(views: readonly DraftViews[], selector: DocumentSelector): ActiveDraft {
  const activeView = () => views.map(({ active }) => active).find(Boolean);
  const uri = () => window.activeTextEditor?.document.uri ?? activeView();
  return {
    uri,
    async editor() {
      const shown = window.activeTextEditor ? undefined : activeView();
      if (shown) return window.showTextDocument(await workspace.openTextDocument(shown), columnOf(shown));
      return draftInView(selector);
    },
    onDidChange: (update) =>
      Disposable.from(
        window.onDidChangeActiveTextEditor(update),
        ...views.map(({ onDidChangeActive }) => onDidChangeActive(update)),
      ),
  };
}
