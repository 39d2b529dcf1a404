import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { commands, window, workspace, type TextDocument } from 'vscode';
import { activeDocument, findings, openFile } from './draft.ts';
import { appears, runCommand, screenshot, takeWindow } from './hands.ts';
import { until } from './until.ts';

const sample = '正确.年报.md';

describe('a draft in which everything reconciles', () => {
  let page: Page;
  let draft: TextDocument;

  before(async () => {
    page = await takeWindow();
    await openFile(page, sample);
    draft = await activeDocument(sample);
  });
  after(() => commands.executeCommand('workbench.action.closeActiveEditor'));

  it('is told so by the command that checks', async () => {
    await runCommand(page, 'Check Report');
    await page.locator('.notification-toast', { hasText: '42' }).waitFor();
    await screenshot(page, 'all-ties');
    await commands.executeCommand('notifications.clearAll');
    assert.deepEqual(findings(draft), []);
  });

  it('shows its verdict in the status bar, with what nothing checks', async () => {
    // An entry that was drawn anew leaves the mouse where nothing moves: then once more.
    await until('what nothing checks', async () => {
      await page.mouse.move(0, 0);
      await page.locator('.statusbar-item', { hasText: '勾稽相符' }).hover();
      return appears(page.locator('.monaco-hover', { hasText: '没有关系式或文字可以核对' }).first());
    });
    await screenshot(page, 'verdict');
  });
});

describe('a note that is no report', () => {
  after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('is left alone', async () => {
    const note = await workspace.openTextDocument({ language: 'markdown', content: '| 甲 | 1 |\n| 合计 | 2 |\n' });
    await window.showTextDocument(note);
    await commands.executeCommand('vscode.executeHoverProvider', note.uri, note.positionAt(3));
    assert.deepEqual(findings(note), []);
  });
});
