import { after, before, describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import { commands } from 'vscode';
import { takeWindow } from './hands.ts';
import { frameWith } from './previews.ts';

describe('the pages of the rules', () => {
  let page: Page;

  before(async () => {
    page = await takeWindow();
  });
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('are shown inside the editor, and one leads to another', async () => {
    await commands.executeCommand('gouji.explain', 'wrong-figure');
    const shown = await frameWith(page, 'h1:text-is("wrong-figure")');
    await shown.locator('a', { hasText: 'row-total' }).click();
    await frameWith(page, 'h1:text-is("row-total")');
  });
});
