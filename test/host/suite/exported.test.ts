import { after, before, describe, it } from 'mocha';
import { unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { Uri, commands, workspace } from 'vscode';
import { activeDocument, findings, openFile } from './draft.ts';
import { runCommand, screenshot, takeWindow } from './hands.ts';
import { until } from './until.ts';

const sample = '正确.年报.md';
const written = '正确.docx';

/** Drags an element onto another as a hand does: the editor heeds a drag only once it moves over it. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  assert.ok(start && end);
  await page.mouse.move(start.x + 40, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 20 });
  await page.mouse.move(end.x + end.width / 2 + 5, end.y + end.height / 2 + 5, { steps: 5 });
  await page.mouse.up();
}

describe('a report as a document', () => {
  const folder = () => workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
  const file = () => Uri.joinPath(folder(), written);
  let page: Page;

  before(async () => {
    page = await takeWindow();
    await commands.executeCommand('notifications.clearAll');
    await openFile(page, sample);
    await activeDocument(sample);
  });
  after(async () => {
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(file());
  });

  it('is written as a Word document where one is asked for, beside the draft', async () => {
    await runCommand(page, 'Export');
    const kind = page.locator('.quick-input-list .monaco-list-row', { hasText: '.docx' });
    await kind.waitFor();
    await screenshot(page, 'export, the kinds');
    await kind.click();
    const place = page.locator('.quick-input-widget input');
    await until('the place beside the draft', async () => (await place.inputValue()).endsWith(written));
    await screenshot(page, 'export, the place');
    await page.keyboard.press('Enter');
    await page.locator('.notification-toast').first().waitFor();
    await screenshot(page, 'export, done');
    assert.ok('word/document.xml' in unzipSync(await workspace.fs.readFile(file())));
  });

  it('reads back without a finding, dropped into the editor', async () => {
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('workbench.view.explorer');
    const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: written });
    await row.waitFor();
    await drag(page, row, page.locator('.editor-group-container .editor-container').first());
    const notice = page.locator('.notification-toast', { hasText: written });
    await notice.waitFor();
    await screenshot(page, 'a document that was dropped');
    await notice.locator('.monaco-button').first().click();
    const draft = await activeDocument(written);
    assert.equal(draft.uri.scheme, 'gouji-office');
    await until('its language', async () => (await activeDocument(written)).languageId === 'gov-report');
    assert.deepEqual(findings(draft), []);
    await commands.executeCommand('workbench.action.closeSidebar');
  });
});
