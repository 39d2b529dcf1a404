import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { commands, window, type TextDocument } from 'vscode';
import { activeDocument, findings, openFile } from './draft.ts';
import { hover, runCommand, screenshot, selectFigure, takeWindow } from './hands.ts';
import { until } from './until.ts';

const sample = '结转错误.年报.md';
const lastRow = '四、结转下年度继续办理';

/** Has Problems show the findings of the active document alone, or of all again. */
const activeFileOnly = 'workbench.actions.workbench.panel.markers.view.toggleActiveFile';

describe('a draft whose carried-over figure is wrong', () => {
  let page: Page;
  let draft: TextDocument;
  const squiggles = () => page.locator('.squiggly-error').count();

  before(async () => {
    page = await takeWindow();
    await page.mouse.move(0, 0);
    await commands.executeCommand('workbench.action.closeSidebar');
    await commands.executeCommand('notifications.clearAll');
    await openFile(page, sample);
    draft = await activeDocument(sample);
  });
  after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('is a report by its name', () => {
    assert.equal(draft.languageId, 'gov-report');
  });

  it('is led to the wrong figure by the command that checks', async () => {
    await until('findings', () => findings(draft).length > 0);
    await runCommand(page, 'Check Report');
    await page.locator('.markers-panel .monaco-list-row', { hasText: '结转' }).first().waitFor();
    await until('the cursor on the figure', () => {
      const { selection } = window.activeTextEditor ?? {};
      return selection && draft.lineAt(selection.active.line).text.includes(lastRow);
    });
  });

  it('shows a squiggle in the row that does not tie', async () => {
    await until('a squiggle', async () => (await squiggles()) > 0);
    await commands.executeCommand(activeFileOnly);
    await screenshot(page, 'finding');
    await commands.executeCommand(activeFileOnly);
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('says in a hover over a total what the sum should be', async () => {
    const words = await hover(page, lastRow, '8');
    assert.match(words, /自然人\s*16[\s\S]*18/);
    await screenshot(page, 'hover');
    await page.keyboard.press('Escape');
  });

  it('is offered the right figure at the light bulb', async () => {
    await selectFigure(page, lastRow, '16');
    await commands.executeCommand('editor.action.quickFix');
    await page.locator('.action-widget', { hasText: '6' }).waitFor();
    await screenshot(page, 'repair');
    await commands.executeCommand('hideCodeActionWidget');
  });

  it('loses the squiggle once the figure is right', async () => {
    await selectFigure(page, lastRow, '16');
    await page.keyboard.type('6');
    await until('no finding', () => findings(draft).length === 0);
    await until('no squiggle', async () => (await squiggles()) === 0);
    await screenshot(page, 'fixed');
  });
});
