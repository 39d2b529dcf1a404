import { languages, window, type Diagnostic, type TextDocument, type Uri, type ViewColumn } from 'vscode';
import type { Verdict } from './verdicts.ts';

/** What the project finds in a document now: the gravest first, of equal ones the first in the text; what was accepted has no code. */
export function findingsIn(uri: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source, code }) => source === 'gouji' && code !== undefined)
    .sort((a, b) => a.severity - b.severity || a.range.start.compareTo(b.range.start));
}

/** As many milliseconds findings may come behind the verdict that counts them. */
const patience = 2000;

/** The same, once some are there where the verdict tells of any. */
export async function findingsBehind({ findings }: Verdict, uri: Uri): Promise<Diagnostic[]> {
  if (findings === 0 || findingsIn(uri).length > 0) return findingsIn(uri);
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(end, patience);
    const listener = languages.onDidChangeDiagnostics(() => {
      if (findingsIn(uri).length > 0) end();
    });
  });
  return findingsIn(uri);
}

/** Selects where a finding stands. */
export async function showFinding(
  document: TextDocument,
  { range }: Diagnostic,
  viewColumn?: ViewColumn,
): Promise<void> {
  await window.showTextDocument(document, { selection: range, ...(viewColumn && { viewColumn }) });
}
