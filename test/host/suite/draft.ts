import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { languages, window, workspace, type Diagnostic, type TextDocument } from 'vscode';
import { until } from './until.ts';

/** Opens a file of the folder by its name. */
export async function openFile(page: Page, name: string): Promise<void> {
  const [file] = await workspace.findFiles(`**/${name}`);
  assert.ok(file, name);
  await window.showTextDocument(file);
  await page.locator('.tab.active', { hasText: name }).first().waitFor();
}

/** The document in the active editor, once it has that name. */
export function activeDocument(name: string): Promise<TextDocument> {
  return until(`${name} in the editor`, () => {
    const document = window.activeTextEditor?.document;
    return document?.fileName.endsWith(name) && document;
  });
}

/** What the project finds in a document now; what was accepted has no code. */
export function findings(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source, code }) => source === 'gouji' && code !== undefined);
}
