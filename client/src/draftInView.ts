import { commands, languages, window, type DocumentSelector, type TextEditor } from 'vscode';
import type { Verdict, Verdicts } from './verdicts.ts';
import { words } from './wording.ts';

/**
 * The editor a command is meant for, if it may show a report: the active one, or where that is none of text, as in the
 * walkthrough, the first in view that may.
 */
export function draftInView(selector: DocumentSelector): TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  const editors = activeTextEditor ? [activeTextEditor] : visibleTextEditors;
  return editors.find(({ document }) => languages.match(selector, document) > 0);
}

/** The report a command is meant for, with the verdict on it; undefined after saying so where there is none. */
export async function reportInView(
  verdicts: Verdicts,
  selector: DocumentSelector,
): Promise<{ editor: TextEditor; verdict: Verdict } | undefined> {
  const editor = draftInView(selector);
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

/** Says that there is no report for a command to work on, and offers what may be done next. */
export async function tellNoReport(): Promise<void> {
  const { noReport, insertReport, openSample } = words();
  const chosen = await window.showInformationMessage(noReport, insertReport, openSample);
  await followUp(chosen);
}

async function followUp(chosen: string | undefined): Promise<void> {
  const { insertReport, openSample } = words();
  if (chosen === insertReport) await commands.executeCommand('gouji.insertSection');
  if (chosen === openSample) await commands.executeCommand('gouji.openSample');
}
