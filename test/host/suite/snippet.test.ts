import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { commands, DiagnosticSeverity, window, workspace, type TextDocument } from 'vscode';
import { findings } from './draft.ts';
import { appears, runCommand, screenshot, takeWindow } from './hands.ts';
import { until } from './until.ts';

describe('a report begun from a snippet', () => {
  let page: Page;
  let draft: TextDocument;

  before(async () => {
    page = await takeWindow();
    draft = await workspace.openTextDocument({ language: 'gov-report' });
    await window.showTextDocument(draft);
  });
  after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('stands in full after its prefix is typed and accepted', async () => {
    await page.locator('.editor-instance .view-line').first().click();
    await page.keyboard.type('nianbao', { delay: 20 });
    const suggestion = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'nianbao' }).first();
    // Snippets are read when first asked for, so the first suggestions may lack them.
    await until('the snippet among the suggestions', async () => {
      const shown = await appears(suggestion);
      if (!shown) for (const key of ['Escape', 'Control+Space']) await page.keyboard.press(key);
      return shown;
    });
    await screenshot(page, 'snippet');
    await suggestion.click();
    await until('the six sections', () => draft.getText().includes('六、其他需要报告的事项'));
  });

  it('takes organisation and year at its first two stops', async () => {
    await page.keyboard.insertText('青禾市水务局');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('2024');
    await until('the title', () => draft.lineAt(0).text === '# 青禾市水务局2024年政府信息公开工作年度报告');
    await page.keyboard.press('Escape');
  });

  it('has no error and no warning', async () => {
    await until('the hover over a row of it', async () => {
      const hovers = await commands.executeCommand('vscode.executeHoverProvider', draft.uri, label(draft));
      return Array.isArray(hovers) && hovers.length > 0;
    });
    const grave = findings(draft).filter(({ severity }) => severity <= DiagnosticSeverity.Warning);
    assert.deepEqual(grave, []);
    await screenshot(page, 'inserted');
  });
});

describe('a section chosen from the list', () => {
  let page: Page;
  let draft: TextDocument;

  before(async () => {
    page = await takeWindow();
    draft = await workspace.openTextDocument({ language: 'markdown' });
    await window.showTextDocument(draft);
  });
  after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('is inserted with its table', async () => {
    await runCommand(page, 'Insert Section');
    const section = page.locator('.quick-input-list .monaco-list-row', { hasText: 'fyss' }).first();
    await section.waitFor();
    await screenshot(page, 'sections');
    await section.click();
    await until('the section', () => draft.getText().startsWith('## 四、政府信息公开行政复议、行政诉讼情况'));
    assert.match(draft.getText(), /\| 行政复议 \|/);
  });
});

/** A place in the label of the row of requests received: its figures are blank. */
function label(draft: TextDocument) {
  return draft.positionAt(draft.getText().indexOf('本年新收'));
}
