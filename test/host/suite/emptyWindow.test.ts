import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { commands, extensions, window, workspace } from 'vscode';
import { runCommand, screenshot, takeWindow } from './hands.ts';
import { frameWith } from './previews.ts';
import { until } from './until.ts';

/** Every process that this extension host has started since the tests were loaded. */
const children: ChildProcess[] = [];
subscribe('child_process', (message) => children.push((message as { process: ChildProcess }).process));

const isServer = ({ spawnargs }: ChildProcess) => spawnargs.some((argument) => argument.endsWith('server.js'));

/** The bundles of the extension that are loaded, but for what it starts with. */
function loadedBundles(): string[] {
  const { extensionPath } = extensions.getExtension('gouji.gouji') ?? assert.fail('no extension');
  const loaded = Object.keys(createRequire(__filename).cache).filter((path) => path.startsWith(extensionPath));
  return loaded
    .map((path) => path.slice(extensionPath.length + 1))
    .filter((path) => /^dist[\\/]/.test(path) && !/(?:extension|chunk-\w+)\.js$/.test(path));
}

describe('a window without a folder', () => {
  let page: Page;
  let scratch: string;

  before(async () => {
    page = await takeWindow();
    scratch = mkdtempSync(join(tmpdir(), 'gouji-empty-'));
    await commands.executeCommand('workbench.action.closeSidebar');
  });
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(scratch, { recursive: true });
  });

  it('starts no server and loads nothing for a note that is no report', async () => {
    const note = await workspace.openTextDocument({ language: 'markdown', content: '# 会议纪要\n\n本年办理 3 件。\n' });
    await window.showTextDocument(note);
    await until('the extension', () => extensions.getExtension('gouji.gouji')?.isActive);
    await window.showTextDocument(await workspace.openTextDocument({ language: 'html', content: '<p>3</p>' }));
    await page.keyboard.type('又收到 4 件。');
    await until('what was typed', () => window.activeTextEditor?.document.getText().includes('4 件'));
    assert.equal(children.some(isServer), false);
    assert.deepEqual(loadedBundles(), []);
  });

  it('begins a new report, which needs no folder', async () => {
    const input = page.locator('.quick-input-widget input');
    await runCommand(page, 'Gouji: New Report');
    const answer = async (step: string, text: string) => {
      await page.locator('.quick-input-widget', { hasText: step }).waitFor();
      await input.fill(text);
      await screenshot(page, `new report without a folder, ${step[0] ?? ''}`);
      await page.keyboard.press('Enter');
    };
    await answer('1/3', '某县财政局');
    await answer('2/3', '2024');
    await until('the name of the file', async () => (await input.inputValue()).endsWith('某县财政局2024.年报.md'));
    // The dialog first looks into the folder that was typed, and may complete what stands there: then once more.
    await until('the end of the dialog', async () => {
      await input.fill(join(scratch, '财政局'));
      await page.keyboard.press('Enter');
      return input.waitFor({ state: 'hidden', timeout: 2000 }).then(
        () => true,
        () => false,
      );
    });
    await frameWith(page, 'td input');
    await screenshot(page, 'new report without a folder');
    const text = readFileSync(join(scratch, '财政局.年报.md'), 'utf8');
    assert.match(text, /^# 某县财政局2024年政府信息公开工作年度报告\n/);
    assert.ok(children.some(isServer));
  });
});
