import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { ConfigurationTarget, Selection, commands, window, workspace } from 'vscode';
import { activeDocument, findings, openFile } from './draft.ts';
import { screenshot, takeWindow } from './hands.ts';
import { frameWith } from './previews.ts';
import { until } from './until.ts';

/** A draft in each state, its verdict in both languages, and the theme it is shown in. */
const states = [
  ['正确.年报.md', '✓ 勾稽相符', '✓ Gouji: everything reconciles', 'Default Light Modern'],
  ['结转错误.年报.md', '✗ 勾稽：2 处不符', '✗ Gouji: 2 relations fail', 'Default Dark Modern'],
  ['2025.年报.md', '✗ 勾稽：有错误', '✗ Gouji: errors found', 'Default High Contrast'],
  ['空白.年报.md', '… 尚未核对完', '… Gouji: not fully checked yet', 'Default High Contrast Light'],
] as const;

/** Opens a new document with the template of a report. */
async function openBlank(): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: 'gov-report' }));
  const template = { langId: 'gov-report', name: '政府信息公开工作年度报告（2021年版）' };
  await commands.executeCommand('editor.action.insertSnippet', template);
}

describe('the verdict in the status bar', () => {
  let page: Page;
  const item = (text: string) => page.locator('.statusbar-item', { hasText: text });
  const set = (section: string, key: string, value?: string) =>
    workspace.getConfiguration(section).update(key, value, ConfigurationTarget.Workspace);

  before(async () => {
    page = await takeWindow();
    await commands.executeCommand('workbench.action.closeSidebar');
  });
  after(async () => {
    await set('gouji', 'language', 'zh-CN');
    await set('workbench', 'colorTheme');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  for (const [name, zh, en, theme] of states)
    it(`says “${zh}” of ${name}, in both languages, and in a tooltip why`, async () => {
      await set('workbench', 'colorTheme', theme);
      if (name === '空白.年报.md') await openBlank();
      else await openFile(page, name);
      for (const [language, text] of [
        ['en', en],
        ['zh-CN', zh],
      ] as const) {
        await set('gouji', 'language', language);
        await item(text).waitFor();
        await page.mouse.move(640, 300);
        await item(text).hover();
        await page.locator('.monaco-hover:visible', { hasText: text }).first().waitFor();
        await screenshot(page, `verdict, ${language}, ${theme}`);
      }
    });

  it('leads to the gravest finding at a click, and says there why', async () => {
    await openFile(page, '结转错误.年报.md');
    const draft = await activeDocument('结转错误.年报.md');
    await until('findings', () => findings(draft).length > 0);
    const editor = window.activeTextEditor ?? assert.fail('no editor');
    editor.selection = new Selection(0, 0, 0, 0);
    await page.mouse.move(640, 300);
    await item('勾稽：2 处不符').click();
    await until('the figure selected', () => draft.getText(editor.selection) === '16');
    await page.locator('.monaco-hover:visible', { hasText: '应为 6' }).first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('stays while the preview of the report is read', async () => {
    await commands.executeCommand('gouji.preview');
    await (await frameWith(page, 'h1')).locator('h1').click();
    await until('no active text', () => window.activeTextEditor === undefined);
    await item('勾稽：2 处不符').waitFor();
  });

  it('is gone where no report is', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await page.locator('[id="gouji.gouji.gouji.verdict"]').waitFor({ state: 'detached' });
  });
});
