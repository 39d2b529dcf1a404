import { languages, window, type Diagnostic, type TextDocument } from 'vscode';
import { until } from './until.ts';

/** The document in the active editor, once it has that name. */
export function activeDocument(name: string): Promise<TextDocument> {
  return until(`${name} in the editor`, () => {
    const document = window.activeTextEditor?.document;
    return document?.fileName.endsWith(name) && document;
  });
}

/** What the project finds in a document now. */
export function findings(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === 'gouji');
}
