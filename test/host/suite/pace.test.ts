import { before, describe, it } from 'mocha';
import type { Frame, Page } from 'playwright-core';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { ViewColumn, commands, window } from 'vscode';
import { quantile } from '../../bench/statistics.mjs';
import { activeDocument, openFile } from './draft.ts';
import { textsShown } from './formPage.mjs';
import { takeWindow } from './hands.ts';
import { takeTimes, timesTaken } from './pacePage.mjs';
import { frameWith } from './previews.ts';
import { setting } from './settings.ts';
import { until } from './until.ts';

const openings = 8;
const rounds = 4;
/** Figures of the first rows of the table of requests: each stands in a total of its row and in one of its column. */
const figures = 40;
/** How long an author takes from one figure to the next, in milliseconds. */
const pause = 250;

/** Keeps `name: median, 95 %, 99 %` of times in milliseconds, which the run prints. */
function keep(name: string, times: readonly number[]): void {
  const [median, most, all] = [0.5, 0.95, 0.99].map((share) => Math.round(Number(quantile(times, share))));
  const line = `${name} (${times.length}): median ${median} ms, 95 % ${most} ms, 99 % ${all} ms\n`;
  appendFileSync(join(setting('SCREENSHOTS'), 'times.txt'), line);
}

describe('the pace of the form in the editor', () => {
  let page: Page;
  let form: Frame;
  const name = '正确.年报.md';

  before(async () => {
    page = await takeWindow();
    await commands.executeCommand('workbench.action.closeSidebar');
    await openFile(page, name);
  });

  it('from asking for a page to a page that holds one field: what no form can be sooner than', async () => {
    const times: number[] = [];
    for (let nth = 0; nth <= openings; nth++) {
      const start = performance.now();
      const panel = window.createWebviewPanel('gouji.floor', 'floor', ViewColumn.Active, { enableScripts: true });
      panel.webview.html = `<!doctype html><input class="floor" value="${nth}">`;
      await frameWith(page, `input.floor[value="${nth}"]`);
      times.push(performance.now() - start);
      panel.dispose();
    }
    keep('floor first', times.slice(0, 1));
    keep('floor', times.slice(1));
  }).timeout(60_000);

  it('from the command to the form', async () => {
    const { uri } = await activeDocument(name);
    const times: number[] = [];
    for (let nth = 0; nth <= openings; nth++) {
      if (nth > 0) await commands.executeCommand('workbench.action.closeActiveEditor');
      const start = performance.now();
      await commands.executeCommand('vscode.openWith', uri, 'gouji.form');
      form = await frameWith(page, 'td input');
      times.push(performance.now() - start);
    }
    // The first loads what the editor needs for any page.
    keep('opened first', times.slice(0, 1));
    keep('opened', times.slice(1));
  }).timeout(60_000);

  it('from Enter to the verdict', async () => {
    await form.evaluate(takeTimes);
    const names = Object.keys(await form.evaluate(textsShown));
    for (let round = 0; round < rounds; round++)
      for (const id of names.filter((one) => one.includes('requests')).slice(0, figures)) {
        await form.locator(`[id="${id}"]`).focus();
        await page.keyboard.type(`${round + 3}7`);
        await rest(pause);
        const before = (await form.evaluate(timesTaken)).length;
        await page.keyboard.press('Enter');
        await until('a verdict', async () => (await form.evaluate(timesTaken)).length > before);
        await rest(pause);
        await page.keyboard.press('Control+z');
        await rest(pause);
      }
    const times = await form.evaluate(timesTaken);
    for (const what of ['told', 'drawn'] as const)
      keep(
        what,
        times.map((time) => time[what]),
      );
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }).timeout(600_000);
});
