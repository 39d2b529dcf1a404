import { commands, window, type TextDocument } from 'vscode';
import type { ActiveDraft } from './activeDraft.ts';
import { columnOf } from './columns.ts';
import { reportInView } from './reportInView.ts';
import { findingsBehind, findingsIn, showFinding } from './findings.ts';
import type { Verdict, Verdicts } from './verdicts.ts';
import { words } from './wording.ts';

/** The command `gouji.check`: says that the active draft ties, or else shows its problems and goes to the gravest. */
export async function check(verdicts: Verdicts, active: ActiveDraft): Promise<void> {
  const report = await reportInView(verdicts, active);
  if (!report) return;
  const { verdict } = report;
  const { document, viewColumn } = report.editor;
  const [first, ...others] = await findingsBehind(verdict, document.uri);
  if (verdict.state === 'ties') await tellTies(words().allTies(verdict), first && others.length + 1);
  else if (!first) void window.showInformationMessage(isEmpty(verdict) ? words().nothingToCheck : verdict.text);
  else {
    await commands.executeCommand('workbench.actions.view.problems');
    await showFinding(document, first, viewColumn);
  }
}

/** Whether there is no relation at all, and nothing that could not be read. */
function isEmpty({ holds, fails, open, unread }: Verdict): boolean {
  return holds + fails + open + unread === 0;
}

/** Says that all ties, and leads to what is still worth a look. */
async function tellTies(message: string, remarks: number | undefined): Promise<void> {
  if (remarks === undefined) {
    void window.showInformationMessage(message);
    return;
  }
  const { showProblems, alsoRemarks } = words();
  const chosen = await window.showInformationMessage(`${message}${alsoRemarks(remarks)}`, showProblems);
  if (chosen) await commands.executeCommand('workbench.actions.view.problems');
}

/** The command behind the status bar: goes to the gravest finding of a document and shows what it says. */
export async function showFirst(document: TextDocument): Promise<void> {
  const [first] = findingsIn(document.uri);
  if (!first) {
    await commands.executeCommand('gouji.check');
    return;
  }
  await showFinding(document, first, columnOf(document.uri));
  await commands.executeCommand('editor.action.showHover');
}
