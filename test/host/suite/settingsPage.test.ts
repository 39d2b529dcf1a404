import { after, describe, it } from 'mocha';
import { commands } from 'vscode';
import { screenshot, takeWindow } from './hands.ts';

describe('the settings page', () => {
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('lets each rule be graded from a list of choices', async () => {
    const page = await takeWindow();
    await commands.executeCommand('workbench.action.openSettings', 'gouji.severity');
    const setting = page.locator('.settings-editor .setting-item-contents', { hasText: 'Severity' }).first();
    await setting.waitFor();
    await setting.locator('.monaco-button', { hasText: 'Add Item' }).first().click();
    await screenshot(page, 'settings, severity');
    const key = setting.locator('select, input').first();
    await key.waitFor();
  });
});
