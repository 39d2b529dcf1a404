import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { ConfigurationTarget, commands, workspace, type TextDocument } from 'vscode';
import { barriers } from './barriers.ts';
import { openInForm, reportOf } from './blankReport.ts';
import { dropAt } from './clipboardPage.mjs';
import { boxOf, focusedId, movements } from './formPage.mjs';
import { screenshot, takeWindow } from './hands.ts';
import { frameWith } from './previews.ts';
import { until } from './until.ts';

/** A report of zeros with a total that its parts do not make, one in the second table and one in the third, and words on both. */
function twiceWrong(): string {
  return reportOf('2021', () => '0')
    .replace(/(\| 一、本年新收政府信息公开申请数量.*\| )0( \|)$/m, '$15$2')
    .replace(/(\n\|(?: 0 \|){4} )0( \|(?: 0 \|){10}\n)/, '$13$2')
    .replace(/(## 一、总体情况\n)/, '$1\n2024年，本机关新收政府信息公开申请5件，结转下年度继续办理0件。\n');
}

describe('what hands do in the form', () => {
  let page: Page;
  let draft: TextDocument;
  let form: Frame;
  let first = '';
  /** What is listed beside the form, without the ways to settle it. */
  const found = async () => (await form.locator('aside li > button').allInnerTexts()).join('\n');
  const original = twiceWrong();
  const field = (name: string) => form.locator(`td input[aria-label^="${name}"]`);
  const rowOf = (label: string) =>
    draft
      .getText()
      .split('\n')
      .find((row) => row.startsWith(`| ${label}`)) ?? '';
  const focused = () => form.evaluate(focusedId);

  before(async () => {
    page = await takeWindow();
    await commands.executeCommand('workbench.action.closeSidebar');
    draft = await openInForm('双手.年报.md', original);
    form = await frameWith(page, 'td.wrong input');
    first = await found();
  });
  after(async () => {
    await workspace.getConfiguration('workbench').update('colorTheme', undefined, ConfigurationTarget.Global);
    await page.emulateMedia({ reducedMotion: null });
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** Takes back whatever was done. */
  async function undoAll(): Promise<void> {
    await until('the draft as it was', async () => {
      if (draft.getText() === original) return true;
      await page.keyboard.press('Control+z');
      return false;
    });
    await until('the form as it was', async () => (await found()) === first);
  }

  it('undo and redo go through the draft’s own history', async () => {
    await field('二、上年结转政府信息公开申请数量 · 自然人').focus();
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await until('the figure', () => rowOf('二、').includes('| 7 |'));
    const edited = draft.getText();
    await page.keyboard.press('Control+z');
    await until('undone', () => draft.getText() === original);
    await page.keyboard.press('Control+y');
    await until('redone', () => draft.getText() === edited);
    await until('shown', async () => (await field('二、上年结转政府信息公开申请数量 · 自然人').inputValue()) === '7');
    await undoAll();
  });

  it('an input method may compose a figure; its Enter moves nowhere', async () => {
    const own = field('二、上年结转政府信息公开申请数量 · 商业企业');
    await own.focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: '１２', selectionStart: 2, selectionEnd: 2 });
    assert.equal(await own.inputValue(), '１２');
    assert.equal(draft.getText(), original);
    await session.send('Input.insertText', { text: '１２' });
    await session.detach();
    await page.keyboard.press('Tab');
    await until('the figure', () => rowOf('二、').includes('| 12 |'));
    await undoAll();
  });

  it('F8 goes from finding to finding, Shift+F8 back', async () => {
    const current = form.locator('aside li[aria-current=true] > button');
    await field('规章 · 本年制发件数').focus();
    const seen: string[] = [];
    const step = async (key: string) => {
      await page.keyboard.press(key);
      seen.push(`${await current.innerText()}${await focused()}`);
    };
    await step('F8');
    await step('F8');
    await screenshot(page, 'form, next finding');
    await step('Shift+F8');
    assert.notEqual(seen[0], seen[1]);
    assert.equal(seen[0], seen[2]);
  });

  it('a figure of the prose leads to its cell, and the cell to the prose', async () => {
    await form.locator('.links button', { hasText: '5件' }).click();
    const own = field('一、本年新收政府信息公开申请数量 · 总计');
    assert.equal(await focused(), await own.getAttribute('id'));
    await screenshot(page, 'form, from the prose');
    await form.locator('.dock button', { hasText: '5件' }).click();
    assert.match(await focused(), /^text-/);
    assert.equal(await form.evaluate('getSelection().toString()'), '5件');
  });

  it('cuts a range and puts it back elsewhere', async () => {
    await field('一、本年新收政府信息公开申请数量 · 其他').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+x');
    await until('blanks', () => /\| {2}\|/.test(rowOf('一、本年新收')) && !rowOf('一、本年新收').includes('5'));
    await field('二、上年结转政府信息公开申请数量 · 其他').focus();
    await page.keyboard.press('Control+v');
    await until('put in', () => rowOf('二、').endsWith('| 0 | 5 |'));
    await undoAll();
  });

  it('a block that is dropped on a figure is filled in from there', async () => {
    const own = field('一、本年新收政府信息公开申请数量 · 自然人');
    await own.scrollIntoViewIfNeeded();
    const at = await own.evaluate(boxOf);
    await form.evaluate(dropAt, { types: { 'text/plain': '4\t3\r\n2\t1\r\n' }, ...at });
    await until('both rows', () => rowOf('一、').includes('| 4 | 3 |') && rowOf('二、').includes('| 2 | 1 |'));
    await undoAll();
  });

  it('nothing moves by itself, for those who want that and for all others', async () => {
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      await page.emulateMedia({ reducedMotion });
      assert.deepEqual(await form.evaluate(movements), []);
    }
  });

  for (const [kind, theme] of [
    ['vscode-light', 'Default Light Modern'],
    ['vscode-dark', 'Default Dark Modern'],
    ['vscode-high-contrast', 'Default High Contrast'],
    ['vscode-high-contrast-light', 'Default High Contrast Light'],
  ] as const)
    it(`at twice the size can be read in the theme ${theme}`, async () => {
      await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Global);
      await form.locator(`body.${kind}`).waitFor();
      await field('一、本年新收政府信息公开申请数量 · 其他').focus();
      await page.keyboard.press('Shift+ArrowRight');
      await screenshot(page, `form, hands, ${kind}`);
      assert.deepEqual(await barriers(form), []);
      await page.setViewportSize({ width: 640, height: 400 });
      await screenshot(page, `form, twice the size, ${kind}`);
      assert.deepEqual(await barriers(form), []);
      await page.setViewportSize({ width: 1280, height: 800 });
    });
});
