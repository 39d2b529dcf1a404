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
    // A document of another suite that was deleted may still be known, as long as the editor holds it.
    const finding = shown.locator('table').nth(1).locator('tr', { hasText: '结转错误.年报.md' }).first();
    await finding.locator('button:text-is("临桥县自然资源局")').click();
    await activeDocument('结转错误.年报.md');
  });
});
