/** The page of results in a real browser: sorted, filtered, opened, printed, and held against the rules of accessibility. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { resultPageOf } from '../support/resultPage.ts';

/** Not bundled with the test, since it looks for packages in its own folder. */
const browserModule = pathToFileURL(resolve('test', 'host', 'browser', 'browser.mjs')).href;
const axe = readFileSync(createRequire(resolve('package.json')).resolve('axe-core/axe.min.js'), 'utf8');

/** What is shown in the first column of a table, row by row. */
async function names(table: Locator): Promise<string[]> {
  return table.locator('tbody > tr > th[scope=row]').allInnerTexts();
}

describe('the page of results', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'gouji-page-'));
  const asked: string[] = [];
  let browser: BrowserContext | undefined;
  let page: Page;

  before(async () => {
    const file = join(scratch, 'result.html');
    writeFileSync(file, await resultPageOf('--lang', 'zh-CN', 'samples', 'test/workspaces', 'gone.md'));
    const { openBrowser } = (await import(browserModule)) as typeof import('../host/browser/browser.mjs');
    ({ context: browser, page } = await openBrowser({ scratch, debuggingPort: undefined }));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
  });
  after(async () => {
    await browser?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  const offices = () => page.getByRole('table', { name: '单位', exact: true });
  const findings = () => page.getByRole('table', { name: '问题', exact: true });

  it('asks for nothing but itself', () => {
    assert.equal(asked.length, 1);
  });

  it('is sorted by each column, the other way at the second click', async () => {
    const head = offices().getByRole('columnheader', { name: '错误' });
    await head.getByRole('button').click();
    assert.equal(await head.getAttribute('aria-sort'), 'ascending');
    await head.getByRole('button').click();
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
    const wrong = ['柳湾镇人民政府', '临桥县自然资源局', '某市水利局'];
    assert.deepEqual((await names(offices())).slice(0, 3).sort(), wrong.sort());
  });

  it('is filtered by words, years, verdicts and severities', async () => {
    await page.getByRole('searchbox').fill('槐安');
    assert.ok((await names(offices())).every((name) => name.includes('槐安')));
    assert.deepEqual(await names(findings()), ['槐安区']);
    await page.getByLabel('结论').selectOption('ties');
    assert.ok(!(await names(offices())).includes('槐安区'));
    await page.getByLabel('结论').selectOption('');
    await page.getByRole('searchbox').fill('');
  });

  it('shows the tables of an office with their marks, and last year’s figures below', async () => {
    await page.getByRole('button', { name: '杏川县林业局' }).last().click();
    const table = page.getByRole('table', { name: /收到和处理/ });
    assert.ok((await table.locator('mark.wrong').count()) > 0);
    assert.ok((await table.locator('small').count()) > 100);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`breaks no rule of accessibility when it is ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(axe);
      const broken = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      assert.deepEqual(broken, []);
    });

  it('is printed whole, without what only a screen has use for', async () => {
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('searchbox').isVisible(), false);
    assert.equal(await offices().isVisible(), true);
    // A browser repeats heads on each page of paper, but draws the buttons in them on the first alone.
    const head = offices().getByRole('columnheader', { name: '错误' }).getByRole('button');
    const display = await head.evaluate((button) => {
      const { getComputedStyle } = globalThis as unknown as { getComputedStyle: (of: unknown) => { display: string } };
      return getComputedStyle(button).display;
    });
    assert.equal(display, 'contents');
    await page.emulateMedia({ media: null });
  });
});
