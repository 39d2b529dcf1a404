import { after, before, describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import { commands } from 'vscode';
import { activeDocument } from './draft.ts';
import { screenshot, takeWindow } from './hands.ts';
import { frameWith } from './previews.ts';

describe('the overview', () => {
  let page: Page;

  before(async () => {
    page = await takeWindow();
  });
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('lists the offices of the folder with their verdicts, and leads to a draft', async () => {
    await commands.executeCommand('gouji.overview');
    const shown = await frameWith(page, 'th[scope=row] button:text-is("临桥县自然资源局")');
    await shown.locator('.verdict.fails').first().waitFor();
    await screenshot(page, 'overview');
    await shown.locator('table').nth(1).locator('button:text-is("临桥县自然资源局")').first().click();
    await activeDocument('结转错误.年报.md');
  });
});
