import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { setTimeout as rest } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { ConfigurationTarget, Uri, commands, workspace, type TextDocument } from 'vscode';
import { ruleFiles } from '../../../client/src/ruleFiles.ts';
import { barriers } from './barriers.ts';
import { openInForm, reportOf } from './blankReport.ts';
import { pasteAtFocus } from './clipboardPage.mjs';
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

  it('shows the draft as it is, however soon what was keyed in is undone', async () => {
    const before = draft.getText();
    for (let nth = 0; nth < 10; nth++) {
      await form.locator(wrong).selectText();
      await page.keyboard.type('6');
      await rest(20 * nth);
      await page.keyboard.press('Enter');
      await until('the figure in the text', () => draft.getText() !== before);
      await page.keyboard.press('Control+z');
      await until('the text as before', () => draft.getText() === before);
      await rest(200);
      await until('the figure as before', async () => (await form.locator(wrong).inputValue()) === '16');
    }
  });

  it('undoes what was keyed in, however soon behind Enter', async () => {
    const before = draft.getText();
    for (const wait of [0, 400, 400, 0]) {
      await form.locator(wrong).selectText();
      await page.keyboard.type('6');
      await rest(wait);
      for (const key of ['Enter', 'Control+z', 'Control+y', 'Control+z']) await page.keyboard.press(key);
      await rest(1500);
      assert.equal(draft.getText(), before);
      assert.equal(await form.locator(wrong).inputValue(), '16');
    }
  });

  for (const [when, wait] of [
    ['at once', 0],
    ['behind the verdict', 700],
  ] as const)
    it(`takes what is typed ${when} behind Enter in the last row for the figure anew`, async () => {
      const before = draft.getText();
      await form.locator(wrong).selectText();
      for (const key of ['1', 'Enter', '6', 'Enter']) {
        await page.keyboard.press(key);
        await rest(wait);
      }
      await until('no figure is wrong', async () => (await form.locator('td.wrong').count()) === 0);
      for (const figure of ['1', '16']) {
        await page.keyboard.press('Control+z');
        await until('the figure before', async () => (await form.locator(wrong).inputValue()) === figure);
      }
      assert.equal(draft.getText(), before);
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
      assert.deepEqual(await barriers(form), []);
    });
});

describe('what is done in the form at once', () => {
  let page: Page;
  let draft: TextDocument;
  let form: Frame;
  const rows = () => draft.getText().split('\n');

  before(async () => {
    page = await takeWindow();
    await commands.executeCommand('workbench.action.closeSidebar');
    const content = reportOf('2021', () => '').replace(/\n\| 二、上年结转[^\n]*/, '');
    draft = await openInForm('一次.年报.md', content);
    form = await frameWith(page, 'td.absent');
  });
  after(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  const field = (name: string) => form.locator(`td input[aria-label^="${name}"]`);

  it('puts a row that lacks into its place with its first figure', async () => {
    await field('二、上年结转政府信息公开申请数量 · 自然人').focus();
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await until('the row', () => rows().some((row) => /^\| 二、上年结转.*\| 3 \|/.test(row)));
    await until('no row lacks', async () => (await form.locator('td.absent').count()) === 0);
  });

  it('puts a block that is pasted into its rectangle in one step, and one that does not fit nowhere', async () => {
    const before = draft.getText();
    const paste = (text: string) => form.evaluate(pasteAtFocus, { 'text/plain': text });
    await field('一、本年新收政府信息公开申请数量 · 自然人').focus();
    await paste('5\t1\t0\r\n2\t0\t1\r\n');
    await until('both rows', () => rows().some((row) => row.includes('二、') && row.includes('| 2 | 0 | 1 |')));
    assert.ok(rows().some((row) => row.includes('一、本年新收') && row.includes('| 5 | 1 | 0 |')));
    await page.keyboard.press('Control+z');
    await until('the text as before', () => draft.getText() === before);
    await field('四、结转下年度继续办理 · 总计').focus();
    await paste('1\t2');
    await form.locator('[role=alert]', { hasText: '放不下' }).waitFor();
    assert.equal(draft.getText(), before);
  });

  it('puts in cells of a page as a browser shows them, and figures with labels where these say', async () => {
    const before = draft.getText();
    const rowOf = (label: string) => rows().find((row) => row.startsWith(`| ${label}`)) ?? '';
    await field('一、本年新收政府信息公开申请数量 · 商业企业').focus();
    const hidden = '<td style="display:none">9</td>';
    const block = `<table><tr><td><del>3</del>5</td>${hidden}<td>6</td></tr><tr><td>7</td>${hidden}<td>8</td></tr></table>`;
    await form.evaluate(pasteAtFocus, { 'text/html': block, 'text/plain': 'x' });
    await until('both rows', () => rowOf('一、本年新收').includes('| 5 | 6 |') && rowOf('二、').includes('| 7 | 8 |'));
    await form.locator('[role=status]', { hasText: '填入 4 个数字' }).waitFor();
    await page.keyboard.press('Control+z');
    await until('the text as before', () => draft.getText() === before);
    const labelled = ['四、结转下年度继续办理', '4', '0', '1', '0', '0', '0', '5'];
    const cells = labelled.map((text) => `<td><p class=MsoNormal>${text}</p></td>`).join('');
    await form.evaluate(pasteAtFocus, { 'text/html': `<table><tr>${cells}</tr></table>` });
    await until('row four', () => rowOf('四、').includes('| 4 | 0 | 1 | 0 | 0 | 0 | 5 |'));
    await screenshot(page, 'form, pasted');
    await page.keyboard.press('Control+z');
    await until('the text as before', () => draft.getText() === before);
  });

  it('takes the figure in grey at Tab, and fills in the totals at F9', async () => {
    for (const column of ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构']) {
      await field(`一、本年新收政府信息公开申请数量 · ${column}`).focus();
      await page.keyboard.type('4');
    }
    await field('一、本年新收政府信息公开申请数量 · 总计').focus();
    await page.keyboard.type('22');
    const last = field('一、本年新收政府信息公开申请数量 · 其他');
    await last.focus();
    await until('the figure in grey', async () => (await last.getAttribute('placeholder')) === '2');
    await page.keyboard.press('Tab');
    await until('the row', () => rows().some((row) => row.includes('| 4 | 4 | 4 | 4 | 4 | 2 | 22 |')));
    for (const column of ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']) {
      await field(`二、上年结转政府信息公开申请数量 · ${column}`).focus();
      await page.keyboard.type('3');
    }
    await page.keyboard.press('F9');
    await until('the total', () => rows().some((row) => /二、上年结转.*\| 3 \| 18 \|/.test(row)));
  });

  it('selects with Shift and arrows, and blanks what is selected', async () => {
    await field('一、本年新收政府信息公开申请数量 · 自然人').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    assert.equal(await form.locator('td.selected').count(), 3);
    await screenshot(page, 'form, selected');
    await page.keyboard.press('Delete');
    await until('blanks', () => rows().some((row) => /一、本年新收[^|]*(?:\|\s*){6}4 \| 4 \| 2 \|/.test(row)));
  });

  it('takes running text, and says what it is still to cover', async () => {
    const text = form.locator('textarea').first();
    await text.focus();
    await page.keyboard.insertText('2024年，本机关主动公开政府信息。\n全年收到申请22件。');
    await page.keyboard.press('Tab');
    await until('the text', () => draft.getText().includes('主动公开政府信息。\n全年收到申请22件。'));
    await screenshot(page, 'form, running text');
  });

  it('can be read and keyed into at twice the size', async () => {
    // To a page, a window at twice its size is one half as wide and half as high.
    await page.setViewportSize({ width: 640, height: 400 });
    await field('一、本年新收政府信息公开申请数量 · 总计').focus();
    await screenshot(page, 'form, twice the size');
    assert.deepEqual(await barriers(form), []);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});

describe('a draft that cannot be written', () => {
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('is only looked at', async () => {
    const page = await takeWindow();
    const files = ruleFiles(() => Promise.resolve({ '存档.年报.md': reportOf('2021', () => '0') }));
    const kept = workspace.registerFileSystemProvider('vscode-vfs', files, { isReadonly: true });
    await commands.executeCommand(
      'vscode.openWith',
      Uri.from({ scheme: 'vscode-vfs', authority: 'github', path: '/存档.年报.md' }),
      'gouji.form',
    );
    const form = await frameWith(page, 'td input');
    assert.equal(await form.locator('td input:not([readonly]), textarea:not([readonly])').count(), 0);
    await form.locator('td input').first().focus();
    await form.evaluate(pasteAtFocus, { 'text/plain': '6\t2' });
    await form.locator('[role=alert]', { hasText: '只能查看' }).waitFor();
    assert.ok(!workspace.textDocuments.some(({ uri, isDirty }) => uri.scheme === 'vscode-vfs' && isDirty));
    kept.dispose();
  });
});

describe('a new report', () => {
  after(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('asks whose it is and on which year, and opens in the form with what is carried in', async () => {
    const page = await takeWindow();
    const input = page.locator('.quick-input-widget input');
    const command = commands.executeCommand('gouji.newReport');
    await input.waitFor();
    // A sample describes a kind of its own, so that it is asked first which is meant.
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '政府信息公开工作年度报告' }).waitFor();
    await page.keyboard.press('Enter');
    await until('the office', async () => (await input.inputValue()) !== '');
    await screenshot(page, 'new report');
    await page.keyboard.press('Enter');
    await until('the year', async () => /^20\d\d$/.test(await input.inputValue()));
    await page.keyboard.press('Enter');
    await until('the name of the file', async () => (await input.inputValue()).endsWith('.年报.md'));
    await page.keyboard.press('Enter');
    await command;
    const form = await frameWith(page, 'td input');
    await screenshot(page, 'new report in the form');
    assert.ok((await form.locator('.last').count()) > 0);
  });
});
