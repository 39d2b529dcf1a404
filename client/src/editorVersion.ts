import * as vscode from 'vscode';

/** The second number of the editor's version; the first has always been 1. */
export function minorVersion(): number {
  return Number(vscode.version.split('.')[1] ?? 0);
}
