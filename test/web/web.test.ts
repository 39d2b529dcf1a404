import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { appears, hover, screenshot, selectFigure } from '../host/suite/hands.ts';
import { until } from '../host/suite/until.ts';

/** Not bundled with the test, since the modules look for packages in their own folders. */
const load = async (...path: string[]): Promise<unknown> => import(pathToFileURL(resolve('test', ...path)).href);
const lastRow = '四、结转下年度继续办理';

/** Opens a file by a double click on its name in the tree, and waits for its lines. */
async function openFile(page: Page, name: string): Promise<void> {
  const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
  // By the name of the file, which the tab of its preview does not have.
  const tab = page.locator(`.tab.active[data-resource-name="${name}"]`);
  // A list that was still moving leaves the mouse on another file: then once more.
  await until(`the tab of ${name}`, async () => {
    await row.dblclick();
    return appears(tab);
  });
  await page.locator(`.monaco-editor[data-uri$="${encodeURIComponent(name)}"] .view-lines`).click();
}

/** Goes to the next finding in the file once there is one: its words. */
async function goToFinding(page: Page): Promise<string> {
  const words = page.locator('.marker-widget').first();
  await until('the finding', async () => {
    // In this file only: F8 alone goes on to the findings of another while this one has none yet.
    await page.keyboard.press('Alt+F8');
    return appears(words);
  });
  const text = (await words.innerText()).replaceAll('\u00a0', ' ');
  await page.keyboard.press('Escape');
  return text;
}

describe('VS Code in a browser, its server a worker, its files virtual', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'gouji-web-'));
  let editor: { address: string; stop: () => void } | undefined;
  let browser: BrowserContext | undefined;
  let page: Page;
  const squiggles = (kind: string) => page.locator(`.squiggly-${kind}`).count();

  before(async () => {
    process.env['GOUJI_SCREENSHOTS'] = resolve('out', 'screenshots');
    mkdirSync(resolve('out', 'screenshots'), { recursive: true });
    const folder = join(scratch, '年报');
    cpSync('samples', folder, { recursive: true });
    cpSync(join('test', 'workspaces', 'years'), folder, { recursive: true });
    const { serveWebEditor } = (await load('web', 'serve.mjs')) as typeof import('./serve.mjs');
    const { openBrowser } = (await load(
      'host',
      'browser',
      'browser.mjs',
    )) as typeof import('../host/browser/browser.mjs');
    mkdirSync(join(folder, '.vscode'));
    writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'gouji.language': 'zh-CN' }));
    editor = await serveWebEditor({ folder, scratch });
    ({ context: browser, page } = await openBrowser({ scratch, debuggingPort: undefined }));
    await page.goto(editor.address);
    // Comes late, and would take the place of a file opened before.
    await page.locator('.tab.active', { hasText: 'Welcome' }).waitFor({ timeout: 60_000 });
  });
  after(async () => {
    await browser?.close();
    editor?.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('shows the wrong figure of a sample', async () => {
    await openFile(page, '结转错误.年报.md');
    assert.match(await goToFinding(page), /16/);
    await until('a squiggle', async () => (await squiggles('error')) > 0);
    await screenshot(page, 'web, finding');
  });

  it('says in a hover over a total what the sum should be', async () => {
    const words = await hover(page, lastRow, '8');
    assert.match(words, /自然人\s*16[\s\S]*18/);
    await screenshot(page, 'web, hover');
    await page.keyboard.press('Escape');
  });

  it('draws the report as a picture beside its draft', async () => {
    await page.keyboard.press('F1');
    await page.keyboard.type('Preview Report');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Preview Report' }).first().click();
    const preview = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await preview.locator('td.wrong').waitFor();
    await screenshot(page, 'web, preview');
  });

  it('puts the figure right by the quick fix', async () => {
    await selectFigure(page, lastRow, '16');
    await page.keyboard.press('ControlOrMeta+.');
    await page.locator('.action-widget .monaco-list-row').first().waitFor();
    await screenshot(page, 'web, fixes');
    await page.keyboard.press('Enter');
    await until('no squiggle', async () => (await squiggles('error')) === 0);
  });

  it('holds a report against that of the year before, another file of the folder', async () => {
    await openFile(page, '2024.年报.md');
    await until('the finding', async () => /2023/.test(await goToFinding(page)));
    await screenshot(page, 'web, year before');
  });
});
