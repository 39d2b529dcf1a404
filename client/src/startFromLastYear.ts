import { window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { words } from './wording.ts';

/** The answer of `gouji/nextDraft`. */
interface NextDraft {
  readonly text: string;
  /** What the author should look at, in words. */
  readonly notes: readonly string[];
}

/** The command `gouji.startFromLastYear`: opens the beginning of next year's report as a new document. */
export async function startFromLastYear(client: BaseLanguageClient): Promise<void> {
  const last = window.activeTextEditor?.document;
  if (!last) return;
  const textDocument = { uri: last.uri.toString() };
  const draft = await client.sendRequest<NextDraft | null>('gouji/nextDraft', { textDocument });
  if (!draft) {
    void window.showWarningMessage(words().noYear);
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument({ language: 'gov-report', content: draft.text }));
  for (const note of draft.notes) void window.showWarningMessage(note);
}
