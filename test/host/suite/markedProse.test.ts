import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { commands } from 'vscode';
import { activeDocument, openFile } from './draft.ts';
import { runCommand, screenshot, takeWindow } from './hands.ts';
import { until } from './until.ts';

const sample = '结转错误.年报.md';
const title = 'Highlight Figures in the Text';

describe('the figures of the text of a draft', () => {
  let page: Page;

  /** Whether the decorations in the lines write those words. */
  const says = (words: string) =>
    page.evaluate<boolean>(
      `[...document.querySelectorAll('.view-lines [class*="ced-"]')].some((one) =>
        ['::before', '::after'].some((pseudo) => getComputedStyle(one, pseudo).content.includes('${words}')))`,
    );

  before(async () => {
    page = await takeWindow();
    await commands.executeCommand('workbench.action.closeSidebar');
    await openFile(page, sample);
    await activeDocument(sample);
    await commands.executeCommand('cursorTop');
  });
  after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('are set off by the command, with a legend', async () => {
    await runCommand(page, title);
    await until('a sign', () => says('✓'));
    assert.ok(await says('一致'));
    await screenshot(page, 'marked prose');
  });

  it('are plain again after it once more', async () => {
    await runCommand(page, title);
    await until('no sign', async () => !(await says('✓')));
  });
});
