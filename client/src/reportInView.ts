import type { TextEditor } from 'vscode';
import type { ActiveDraft } from './activeDraft.ts';
import { tellNoReport } from './draftInView.ts';
import type { Verdict, Verdicts } from './verdicts.ts';

/** The report a command is meant for, with the verdict on it; undefined after saying so where there is none. */
export async function reportInView(
  verdicts: Verdicts,
  active: ActiveDraft,
): Promise<{ editor: TextEditor; verdict: Verdict } | undefined> {
  const editor = await active.editor();
  const verdict = editor && (await verdicts.first(editor.document.uri));
  if (editor && verdict?.report) return { editor, verdict };
  void tellNoReport();
  return undefined;
}
