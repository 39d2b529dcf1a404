import { ViewColumn, commands, languages, window, type Diagnostic, type DocumentSelector, type Uri } from 'vscode';
import { reportInView } from './draftInView.ts';
import type { Verdicts } from './verdicts.ts';
import { words } from './wording.ts';

/** The command `gouji.check`: shows the problems of the active draft and goes to the first, or says that all ties. */
export async function check(verdicts: Verdicts, selector: DocumentSelector): Promise<void> {
  const report = await reportInView(verdicts, selector);
  if (!report) return;
  const { verdict } = report;
  const { document, viewColumn = ViewColumn.Active } = report.editor;
  const first = firstFinding(document.uri);
  if (!first) {
    void window.showInformationMessage(words().allTies(verdict));
    return;
  }
  await commands.executeCommand('workbench.actions.view.problems');
  await window.showTextDocument(document, { selection: first.range, viewColumn });
}

/** The gravest finding; of several, the first in the text. */
function firstFinding(uri: Uri): Diagnostic | undefined {
  return languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === 'gouji')
    .sort((a, b) => a.severity - b.severity || a.range.start.compareTo(b.range.start))[0];
}
