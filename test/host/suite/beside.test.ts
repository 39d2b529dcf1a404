import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { Range, commands, window, type TextDocument, type TextEditor } from 'vscode';
import { activeDocument, findings, openFile } from './draft.ts';
import { runCommand, screenshot, takeWindow } from './hands.ts';
import { frameWith, selected } from './previews.ts';
import { until } from './until.ts';

const sample = '结转错误.年报.md';

describe('what is opened beside a draft', () => {
  let page: Page;
  let draft: TextDocument;
  let editor: TextEditor;
  let drawing: Frame;

  before(async () => {
    page = await takeWindow();
    await commands.executeCommand('workbench.action.closeSidebar');
    await openFile(page, sample);
    draft = await activeDocument(sample);
    await until('findings', () => findings(draft).length > 0);
    editor = await until('the editor', () => window.activeTextEditor);
  });
  after(async () => {
    await commands.executeCommand('notifications.clearAll');
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
    drawing = await frameWith(page, '.legend, #mode-read[aria-pressed=true]');
    await drawing.locator('th', { hasText: '四、结转下年度继续办理' }).scrollIntoViewIfNeeded();
    assert.equal(await drawing.locator('td.wrong').count(), 0);
    await screenshot(page, 'tables as read');
    const figure = editor.selection;
    await editor.edit((edit) => {
      edit.replace(new Range(figure.start, figure.end), '98,７65');
    });
    await drawing.locator('td', { hasText: '98765' }).waitFor();
  });

  it('leads from a figure of the drawing to its place in the draft', async () => {
    await drawing.locator('td', { hasText: '98765' }).click();
    await until('the figure selected', () => selected(draft) === '98,７65');
  });

  it('shows the whole report again', async () => {
    await drawing.locator('#mode-report').click();
    await drawing.locator('.verdict').waitFor();
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
