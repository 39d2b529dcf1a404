import { languages, window, type Diagnostic, type TextDocument, type Uri, type ViewColumn } from 'vscode';

/** What the project finds in a document now: the gravest first, of equal ones the first in the text; what was accepted has no code. */
export function findingsIn(uri: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source, code }) => source === 'gouji' && code !== undefined)
    .sort((a, b) => a.severity - b.severity || a.range.start.compareTo(b.range.start));
}

/** Selects where a finding stands. */
export async function showFinding(
  document: TextDocument,
  { range }: Diagnostic,
  viewColumn?: ViewColumn,
): Promise<void> {
  await window.showTextDocument(document, { selection: range, ...(viewColumn && { viewColumn }) });
}
