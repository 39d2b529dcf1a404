import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { ConfigurationTarget, commands, workspace, type TextDocument } from 'vscode';
import { activeDocument, openFile } from './draft.ts';
import { runCommand, screenshot, takeWindow } from './hands.ts';
import { frameWith } from './previews.ts';
import { until } from './until.ts';

const sample = '结转错误.年报.md';
const wrong = 'td.wrong input';

describe('the form over a draft with a wrong figure', () => {
  let page: Page;
  let draft: TextDocument;
  let form: Frame;

  before(async () => {
    page = await takeWindow();
    await commands.executeCommand('workbench.action.closeSidebar');
    await openFile(page, sample);
    draft = await activeDocument(sample);
    await runCommand(page, 'Edit in the Form');
    form = await frameWith(page, wrong);
  });
  after(async () => {
    await workspace.getConfiguration('workbench').update('colorTheme', undefined, ConfigurationTarget.Global);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('shows the tables, the finding at its cell and beside', async () => {
    assert.equal(await form.locator(wrong).inputValue(), '16');
    assert.match(await form.locator('aside li').first().innerText(), /16/);
    await form.locator(wrong).focus();
    await screenshot(page, 'form');
  });

  it('puts what is keyed in into the text, in the draft’s own notation', async () => {
    const before = draft.getText();
    await form.locator(wrong).focus();
    await page.keyboard.type('６');
    await page.keyboard.press('Enter');
    await until('the figure in the text', () => draft.getText() !== before);
    assert.equal(draft.getText().length, before.length - 1);
    await until('no figure is wrong', async () => (await form.locator('td.wrong').count()) === 0);
    assert.ok(draft.isDirty);
    await page.keyboard.press('Control+z');
    await until('the text as before', () => draft.getText() === before);
    await form.locator(wrong).waitFor();
  });

  for (const [kind, theme] of [
    ['vscode-light', 'Default Light Modern'],
    ['vscode-dark', 'Default Dark Modern'],
    ['vscode-high-contrast', 'Default High Contrast'],
  ] as const)
    it(`can be read in the theme ${theme}`, async () => {
      await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Global);
      await form.locator(`body.${kind}`).waitFor();
      await form.locator(wrong).focus();
      await screenshot(page, `form, ${kind}`);
    });
});
