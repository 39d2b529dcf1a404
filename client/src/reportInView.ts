import { commands, window, type TextEditor } from 'vscode';
import type { ActiveDraft } from './activeDraft.ts';
import { followUp, tellNoReport } from './draftInView.ts';
import type { Verdict, Verdicts } from './verdicts.ts';
import { words } from './wording.ts';

/** The report a command is meant for, with the verdict on it; undefined after saying so where there is none. */
export async function reportInView(
  verdicts: Verdicts,
  active: ActiveDraft,
): Promise<{ editor: TextEditor; verdict: Verdict } | undefined> {
  const editor = await active.editor();
  const verdict = editor && (await verdicts.first(editor.document.uri));
  if (editor && verdict?.report) return { editor, verdict };
  if (!editor || !verdict) void tellNoReport();
  else if (verdict.tableAlone || (await isWanted(verdict)))
    return { editor, verdict: await checkAnyway(editor, verdicts) };
  return undefined;
}

/** Says what the document lacks to be a report, and whether it is to be checked as one all the same. */
async function isWanted({ text }: Verdict): Promise<boolean> {
  const { checkAnyway, insertReport, openSample } = words();
  const chosen = await window.showInformationMessage(text, checkAnyway, insertReport, openSample);
  await followUp(chosen);
  return chosen === checkAnyway;
}

/** Has the server check the document as a report, and waits for the verdict. */
async function checkAnyway({ document }: TextEditor, verdicts: Verdicts): Promise<Verdict> {
  const uri = document.uri.toString();
  const changed = verdicts.next(document.uri);
  await commands.executeCommand('gouji.checkAnyway', { uri, position: { line: 0, character: 0 } });
  return changed;
}
