import { commands, languages, window, type Diagnostic, type DocumentSelector, type Uri } from 'vscode';
import type { Verdicts } from './verdicts.ts';
import { words } from './wording.ts';

/** The command `gouji.check`: shows the problems of the active draft and goes to the first, or says that all ties. */
export async function check(verdicts: Verdicts, selector: DocumentSelector): Promise<void> {
  const document = window.activeTextEditor?.document;
  const verdict = document && languages.match(selector, document) > 0 ? await verdicts.first(document.uri) : undefined;
  if (!document || !verdict?.report) {
    void window.showInformationMessage(words().noReport);
    return;
  }
  const first = firstFinding(document.uri);
  if (!first) {
    void window.showInformationMessage(words().allTies(verdict));
    return;
  }
  await commands.executeCommand('workbench.actions.view.problems');
  await window.showTextDocument(document, { selection: first.range });
}

/** The gravest finding; of several, the first in the text. */
function firstFinding(uri: Uri): Diagnostic | undefined {
  return languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === 'gouji')
    .sort((a, b) => a.severity - b.severity || a.range.start.compareTo(b.range.start))[0];
}
