import {
  Disposable,
  Range,
  languages,
  workspace,
  type TextDocument,
  type TextDocumentContentChangeEvent,
} from 'vscode';
import { once } from '../../server/src/text/once.ts';
import { mayBeReport } from '../../server/src/workspace/mayBeReport.ts';
import { foreignFolders, reportLanguage, telltaleNames } from '../../server/src/workspace/draftFiles.ts';
import type { ReportFilter } from './selector.ts';

/** Calls back once, as soon as a document that may be a report is open, or a folder holds a file whose name tells that it does. */
export function onFirstReport(selector: readonly ReportFilter[], found: () => void): Disposable {
  const listeners: Disposable[] = [];
  const report = once(() => {
    Disposable.from(...listeners).dispose();
    found();
  });
  const look = (document: TextDocument) => {
    if (isCandidate(document, selector)) report();
  };
  listeners.push(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidSaveTextDocument(look),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // The rest of the document was looked at when it was opened.
      if (contentChanges.some((change) => mayBeReport(around(document, change)))) look(document);
    }),
    workspace.onDidChangeWorkspaceFolders(() => void lookInFolders(report)),
  );
  workspace.textDocuments.forEach(look);
  void lookInFolders(report);
  return Disposable.from(...listeners);
}

/** Longer than the words that make a report: one may be typed letter by letter. */
const reach = 40;

/** What was typed, with so much before and after it that a word is whole. */
function around(document: TextDocument, { rangeOffset, text }: TextDocumentContentChangeEvent): string {
  const [start, end] = [Math.max(0, rangeOffset - reach), rangeOffset + text.length + reach];
  return document.getText(new Range(document.positionAt(start), document.positionAt(end)));
}

/** Whether the document is called a report, or may be one by its content where that counts. */
function isCandidate(document: TextDocument, selector: readonly ReportFilter[]): boolean {
  if (languages.match(selector, document) === 0) return false;
  if (document.languageId === reportLanguage) return true;
  const settings = workspace.getConfiguration('gouji', document);
  if (settings.get<boolean>('ordinaryTables', false)) return true;
  return settings.get<boolean>('recognizeByContent', true) && mayBeReport(document.getText());
}

async function lookInFolders(found: () => void): Promise<void> {
  if (!workspace.workspaceFolders) return;
  const foreign = `**/{${[...foreignFolders].join()}}/**`;
  // One after another: not every search knows braces within braces.
  for (const name of telltaleNames)
    if ((await workspace.findFiles(`**/${name}`, foreign, 1)).length > 0) {
      found();
      return;
    }
}
