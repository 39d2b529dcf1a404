import { afterEach, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { commands, window, workspace } from 'vscode';
import { findings } from './draft.ts';
import { screenshot, takeWindow } from './hands.ts';
import { until } from './until.ts';

describe('the command that checks', () => {
  let page: Page;
  const toast = (text: string) => page.locator('.notification-toast', { hasText: text });
  const show = (content: string) =>
    workspace.openTextDocument({ language: 'markdown', content }).then(window.showTextDocument);

  before(async () => {
    page = await takeWindow();
    await commands.executeCommand('workbench.action.closeSidebar');
  });
  afterEach(async () => {
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('workbench.action.closePanel');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('says what a note lacks to be a report, and goes to what is found when it is checked all the same', async () => {
    const { document } = await show('会议纪要\n\n| 行政许可 | 3 |\n|---|---|\n| 行政处罚 | 4 |\n');
    void commands.executeCommand('gouji.check');
    await toast('没有找到报告标题').getByRole('button', { name: '仍按年报检查' }).click();
    await until('findings', () => findings(document).length > 0);
    await until('the first of them', () => window.activeTextEditor?.selection.isEmpty === false);
    await screenshot(page, 'a note checked all the same');
    assert.equal(await toast('尚未核对完').count(), 0);
  });

  it('says of a table without sums that there is nothing to check', async () => {
    const [sample] = await workspace.findFiles('正确.年报.md');
    const text = (await workspace.openTextDocument(sample ?? assert.fail('no sample'))).getText();
    await show(text.slice(text.indexOf('| 第二十条'), text.indexOf('## 三、')).trim());
    await commands.executeCommand('gouji.check');
    await toast('这里没有可以核对的勾稽关系').waitFor();
    await screenshot(page, 'a table without sums');
  });
});
