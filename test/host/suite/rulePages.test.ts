import { after, before, describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import { ConfigurationTarget, commands, workspace } from 'vscode';
import { screenshot, takeWindow } from './hands.ts';
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

  for (const [language, words] of [
    ['en', 'Changing this figure'],
    ['zh-CN', '改动这一处'],
  ] as const)
    it(`are in the language of the messages: ${language}`, async () => {
      await commands.executeCommand('workbench.action.closeAllEditors');
      await workspace.getConfiguration('gouji').update('language', language, ConfigurationTarget.Workspace);
      await commands.executeCommand('gouji.explain', 'wrong-figure');
      await frameWith(page, `p:has-text("${words}")`);
      await screenshot(page, `page of a rule, ${language}`);
    });
});
