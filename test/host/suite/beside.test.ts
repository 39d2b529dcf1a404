import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { Range, commands, window, workspace, type Location, type TextDocument, type TextEditor } from 'vscode';
import { activeDocument, findings, openFile } from './draft.ts';
import { runCommand, screenshot, takeWindow } from './hands.ts';
import { until } from './until.ts';

const sample = '结转错误.年报.md';

describe('what is opened beside a draft', () => {
  let page: Page;
  let draft: TextDocument;
  let editor: TextEditor;

  before(async () => {
    page = await takeWindow();
    await commands.executeCommand('workbench.action.closeSidebar');
    await openFile(page, sample);
    draft = await activeDocument(sample);
    await until('findings', () => findings(draft).length > 0);
    editor = await until('the editor', () => window.activeTextEditor);
  });
  after(async () => {
    await window.showTextDocument(draft);
    await commands.executeCommand('workbench.action.files.revert');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('leads from the cursor to the figure that does not tie', async () => {
    // Findings come before the verdict, on which the palette and the keys depend: the command does not wait for it.
    await commands.executeCommand('gouji.nextFailing');
    await until('the cursor on the figure', () =>
      draft.lineAt(editor.selection.active.line).text.includes('四、结转下年度继续办理'),
    );
  });

  it('says the figure at the cursor in a message, which a screen reader hears', async () => {
    await runCommand(page, 'Read Out the Figure at the Cursor');
    await page.locator('.notification-toast', { hasText: '四、结转下年度继续办理' }).first().waitFor();
    await screenshot(page, 'announced');
    await commands.executeCommand('notifications.clearAll');
  });

  it('draws the tables as they were read, and follows the draft', async () => {
    await runCommand(page, 'Show Tables as Read');
    const drawing = await until('the drawing', drawn);
    await until('the tables in it', () => drawing.getText().includes('四、结转下年度继续办理'));
    await screenshot(page, 'tables as read');
    const figure = editor.selection;
    await editor.edit((edit) => {
      edit.replace(new Range(figure.start, figure.end), '98765');
    });
    await until('the new figure in the drawing', () => drawing.getText().includes('98765'));
  });

  it('leads from a figure of the drawing to its place in the draft', async () => {
    const drawing = await until('the drawing', drawn);
    const place = drawing.positionAt(drawing.getText().indexOf('98765') + 1);
    const [source] = await commands.executeCommand<Location[]>('vscode.executeDefinitionProvider', drawing.uri, place);
    assert.equal(source?.uri.toString(), draft.uri.toString());
    assert.equal(draft.getText(source.range), '98765');
  });

  it('starts the report of the year after', async () => {
    await window.showTextDocument(draft);
    await runCommand(page, 'from This One');
    const next = await until('a new document', () => {
      const document = window.activeTextEditor?.document;
      return document?.isUntitled && document;
    });
    assert.equal(next.languageId, 'gov-report');
    await screenshot(page, 'started from last year');
  });
});

function drawn(): TextDocument | undefined {
  return workspace.textDocuments.find(({ uri }) => uri.scheme === 'gouji-tables');
}
