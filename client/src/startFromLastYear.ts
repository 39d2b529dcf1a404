import { window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { reportLanguage } from '../../server/src/workspace/draftFiles.ts';
import type { ActiveDraft } from './activeDraft.ts';
import { reportInView } from './reportInView.ts';
import type { Verdicts } from './verdicts.ts';
import { words } from './wording.ts';

/** The answer of `gouji/nextDraft`. */
interface NextDraft {
  readonly text: string;
  /** What the author should look at, in words. */
  readonly notes: readonly string[];
}

/** The command `gouji.startFromLastYear`: opens the beginning of next year's report as a new document. */
export async function startFromLastYear(
  client: BaseLanguageClient,
  verdicts: Verdicts,
  active: ActiveDraft,
): Promise<void> {
  const last = await reportInView(verdicts, active);
  if (!last) return;
  const textDocument = { uri: last.editor.document.uri.toString() };
  const draft = await client.sendRequest<NextDraft | null>('gouji/nextDraft', { textDocument });
  if (!draft) {
    void window.showWarningMessage(words().noYear);
    return;
  }
  const next = await workspace.openTextDocument({ language: reportLanguage, content: draft.text });
  await window.showTextDocument(next, last.editor.viewColumn);
  for (const note of draft.notes) void window.showWarningMessage(asSentence(note));
}

/** In the list of the command line the notes begin in lower case. */
function asSentence(note: string): string {
  return note.charAt(0).toUpperCase() + note.slice(1);
}
