import assert from 'node:assert/strict';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';
import { cellPlace } from './cellPlace.mjs';
import { setting } from './settings.ts';
import { until } from './until.ts';

let taken: Promise<Page> | undefined;

/** The window the tests run in, held through its debugging port as a user's eyes and hands hold it. */
export function takeWindow(): Promise<Page> {
  return (taken ??= findWindow());
}

async function findWindow(): Promise<Page> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${setting('DEBUGGING_PORT')}`);
  for (const page of browser.contexts().flatMap((context) => context.pages()))
    if ((await page.locator('.monaco-workbench').count()) > 0) return page;
  throw new Error('there is no window');
}

/** Keeps a picture of the window or of something in it. */
export async function screenshot(shown: Page | Locator, name: string): Promise<void> {
  await shown.screenshot({ path: join(setting('SCREENSHOTS'), `${name}.png`), animations: 'disabled' });
}

/** Runs a command by typing its title. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  // A command of reports is not in a list that was opened before the document was known to be one: then once more.
  await until(`the command ${title}`, async () => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').waitFor();
    await page.keyboard.insertText(title);
    const offered = await appears(row);
    await page.keyboard.press(offered ? 'Enter' : 'Escape');
    return offered;
  });
}

/** Rests the mouse on the last cell with that figure in the visible line that holds `line`; the hover's words. */
export async function hover(page: Page, line: string, figure: string): Promise<string> {
  const shown = page.locator('.monaco-hover:visible');
  // A line that was still moving leaves the mouse beside it: then once more.
  await until(`a hover over “${figure}” in the line of “${line}”`, async () => {
    const place = await page.evaluate(cellPlace, { line, text: figure });
    if (!place) return false; // not drawn yet
    const { x, y } = place;
    await page.mouse.move(x, 0);
    await until('the end of hovers before', async () => (await shown.count()) === 0);
    await page.mouse.move(x, y, { steps: 5 });
    return appears(shown.first());
  });
  return (await shown.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
}

/** Whether an element is there within two seconds. */
export function appears(element: Locator): Promise<boolean> {
  return element.waitFor({ timeout: 2000 }).then(
    () => true,
    () => false,
  );
}

/** Double-clicks the last cell with that figure in the visible line that holds `line`, which selects it. */
export async function selectFigure(page: Page, line: string, figure: string): Promise<void> {
  const point = await placeOf(page, line, figure);
  await page.mouse.dblclick(point.x, point.y);
}

async function placeOf(page: Page, line: string, text: string): Promise<{ x: number; y: number }> {
  const point = await page.evaluate(cellPlace, { line, text });
  assert.ok(point, `no cell with “${text}” is to be seen in the line of “${line}”`);
  return point;
}
