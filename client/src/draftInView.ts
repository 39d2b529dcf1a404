import { commands, languages, window, type DocumentSelector, type TextEditor } from 'vscode';
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

/** Says that there is no report for a command to work on, and offers what may be done next. */
export async function tellNoReport(): Promise<void> {
  const { noReport, insertReport, openSample } = words();
  const chosen = await window.showInformationMessage(noReport, insertReport, openSample);
  await followUp(chosen);
}

/** Does what was chosen of what is offered where there is no report. */
export async function followUp(chosen: string | undefined): Promise<void> {
  const { insertReport, openSample } = words();
  if (chosen === insertReport) await commands.executeCommand('gouji.insertSection');
  if (chosen === openSample) await commands.executeCommand('gouji.openSample');
}
