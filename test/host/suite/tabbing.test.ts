import { after, afterEach, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import {
  ConfigurationTarget,
  Range,
  Selection,
  TextEditorRevealType,
  commands,
  window,
  workspace,
  type TextEditor,
} from 'vscode';
import { appears, takeWindow } from './hands.ts';
import { until } from './until.ts';

/** Two rows of figures as they are typed, the first total with them; the second is left to be filled in. */
const typed = ['143', '21', '0', '2', '4', '1', '171', '12', '3', '0', '0', '0', '0'];
const due = [
  '| 一、本年新收政府信息公开申请数量 | | | 143 | 21 | 0 | 2 | 4 | 1 | 171 |',
  '| 二、上年结转政府信息公开申请数量 | | | 12 | 3 | 0 | 0 | 0 | 0 | 15 |',
];

const showLenses = (shown: boolean | undefined) =>
  workspace.getConfiguration('editor').update('codeLens', shown, ConfigurationTarget.Global);

describe('figures that are typed with Tab between them', function () {
  // A figure that is lost once in a while is lost.
  this.retries(0);
  let page: Page;
  let blank: string;
  let editor: TextEditor;
  const line = () =>
    editor.document
      .getText()
      .split('\n')
      .findIndex((text) => text.startsWith('| 一、'));
  const rows = () => due.map((_, nth) => editor.document.lineAt(line() + nth).text.replaceAll(/ +/g, ' '));
  const cells = () =>
    (rows()[0] ?? '')
      .split('|')
      .slice(4, 11)
      .map((cell) => cell.trim());

  /** Opens the report with no figure in it, the cursor in the first of the blanks of table three. */
  async function openBlank({ isRead = true, content = blank, language = 'gov-report' } = {}): Promise<void> {
    // The editor may still hold what the test before has left under the same name.
    await until('the blank report', async () => {
      const document = await workspace.openTextDocument({ language, content });
      editor = await window.showTextDocument(document);
      if (document.getText() === content) return true;
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      return false;
    });
    if (isRead) await until('the verdict', () => appears(page.locator('.codelens-decoration').first()));
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await toFirst();
  }

  async function toFirst(): Promise<void> {
    const first = editor.document.lineAt(line()).text.split('|').slice(0, 4).join('|').length + 2;
    editor.selection = new Selection(line(), first, line(), first);
    await until('the cursor', () => editor.selection.active.character === first);
    // There and back twice: behind what the editor told of the cursor, and behind what the extension made of that.
    for (const fence of [1, 2]) await commands.executeCommand('setContext', 'gouji.tests', fence);
  }

  before(async () => {
    page = await takeWindow();
    await commands.executeCommand('workbench.action.closeSidebar');
    const [sample] = await workspace.findFiles('正确.年报.md');
    const text = (await workspace.openTextDocument(sample ?? assert.fail('no sample'))).getText();
    blank = text.replaceAll(/(?<=\| )\d+(?= \|)/g, ' ');
  });
  afterEach(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));
  after(async () => {
    await showLenses(undefined);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('go where they are meant before the text was read at all, and no blank with them', async () => {
    await openBlank({ isRead: false });
    await page.keyboard.press('Tab');
    await page.keyboard.type('34');
    await until('the figure', () => cells()[1] === '34').catch(() => undefined);
    assert.deepEqual(cells(), ['', '34', '', '', '', '', '']);
  });

  for (const name of ['gov-report', 'markdown'])
    it(`go where they are meant in ${name} before the window knows that the cursor is in a table`, async () => {
      await openBlank({ language: name });
      // As right behind a click: the key overtakes what the extension makes of the cursor.
      await commands.executeCommand('setContext', 'gouji.inTable', false);
      await page.keyboard.press('Tab');
      await page.keyboard.type('34');
      await until('the figure', () => cells()[1] === '34').catch(() => undefined);
      assert.deepEqual(cells(), ['', '34', '', '', '', '', '']);
    });

  // Milliseconds between keys: slowly, as fast as one can, and faster than any answer may come.
  for (const delay of [150, 40, 0])
    it(`fill two rows, with ${delay} ms between the keys`, async () => {
      await openBlank();
      for (const figure of typed) {
        await page.keyboard.type(figure, { delay });
        await page.keyboard.press('Tab', { delay });
      }
      await until('the figures', () => rows().join('\n') === due.join('\n')).catch(() => undefined);
      assert.deepEqual(rows(), due);
    });

  it('go into three cells, however often one tries', async () => {
    await openBlank();
    for (let nth = 0; nth < 20; nth++) {
      const before = editor.document.version;
      for (const key of ['1', '2', 'Tab', '3', '4', 'Tab', '5', '6']) await page.keyboard.press(key);
      await until('the figures', () => cells().slice(0, 3).join() === '12,34,56').catch(() => undefined);
      assert.deepEqual(cells(), ['12', '34', '56', '', '', '', ''], `try ${nth}`);
      await until('no more changes', async () => {
        await commands.executeCommand('undo');
        return editor.document.getText() === blank;
      });
      assert.ok(editor.document.version > before);
      await toFirst();
    }
  });

  it('go back with Shift+Tab, where they replace what stood there', async () => {
    await openBlank();
    for (const key of ['1', '2', 'Tab', '3', '4', 'Shift+Tab', '5', 'Tab', 'Tab', '6']) await page.keyboard.press(key);
    await until('the figures', () => cells()[2] === '6').catch(() => undefined);
    assert.deepEqual(cells(), ['5', '34', '6', '', '', '', '']);
  });

  it('are taken back by undoing, a figure with the key that led there', async () => {
    await openBlank();
    for (const figure of ['12', '34', '56']) {
      await page.keyboard.type(figure);
      await page.keyboard.press('Tab');
      await until('the figure', () => cells().includes(figure) && editor.selection.active.character > 0);
    }
    const seen = new Set<string>();
    await until('the blank report', async () => {
      seen.add(editor.document.getText());
      await commands.executeCommand('undo');
      return editor.document.getText() === blank;
    });
    // No state on the way back has a digit in another cell than it was typed for.
    for (const text of seen) assert.ok(isOnTheWay(text), text.split('\n')[line()]);
  });

  it('fill a report whose lines end in CR and LF', async () => {
    await openBlank({ content: blank.replaceAll('\n', '\r\n') });
    for (const figure of typed) {
      await page.keyboard.type(figure);
      await page.keyboard.press('Tab');
    }
    await until('the figures', () => rows().join('\n') === due.join('\n')).catch(() => undefined);
    assert.deepEqual(rows(), due);
    assert.ok(!/[^\r]\n/.test(editor.document.getText()));
  });

  /** The line with what was typed last, once it is where it stays. */
  const typedInto = async () => {
    const line = () => /.*〇.*/.exec(editor.document.getText())?.[0] ?? '';
    await until('it at its place', () => /^## .*〇/.test(line())).catch(() => undefined);
    return line();
  };

  it('stand where one clicks, when that is sooner than the answer', async () => {
    await openBlank();
    await page.keyboard.type('12');
    await page.keyboard.press('Tab');
    await page.locator('.view-line', { hasText: '三、收到和处理' }).last().click();
    await page.keyboard.insertText('〇');
    assert.match(await typedInto(), /^## .*〇/);
    assert.deepEqual(cells(), ['12', '', '', '', '', '', '']);
  });

  it('stand where one clicks behind Tab, however often one tries', async () => {
    await openBlank();
    // They come and go above headings and tables: a click would land a line from where it was meant.
    await showLenses(false);
    await until('no lens', async () => (await page.locator('.codelens-decoration').count()) === 0);
    const heading = page.locator('.view-line', { hasText: '三、收到和处理' }).last();
    for (let nth = 0; nth < 20; nth++) {
      await page.keyboard.type('12');
      await until('the figure', () => cells()[0] === '12');
      const { x, y, width, height } = await atRest(heading);
      // Sooner or later than the answer, and while it is on its way to the window.
      const pressed = page.keyboard.press('Tab');
      await new Promise((resolve) => setTimeout(resolve, 2 * nth));
      await Promise.all([pressed, page.mouse.click(x + width / 2, y + height / 2)]);
      await page.keyboard.insertText('〇');
      assert.match(await typedInto(), /^## .*〇/, `try ${nth}`);
      assert.equal(cells()[0], '12');
      await until('no more changes', async () => {
        await commands.executeCommand('undo');
        return editor.document.getText() === blank;
      });
      await toFirst();
    }
    await showLenses(undefined);
  });

  for (const isRead of [true, false])
    it(`leave Tab what it is outside of tables, ${isRead ? 'once' : 'before'} the text was read`, async () => {
      const document = await workspace.openTextDocument({ language: 'gov-report', content: blank });
      editor = await window.showTextDocument(document);
      const last = editor.document.lineCount - 1;
      editor.selection = new Selection(last, 0, last, 0);
      if (isRead) await until('the verdict', () => appears(page.locator('.codelens-decoration').first()));
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
      for (const fence of [1, 2]) await commands.executeCommand('setContext', 'gouji.tests', fence);
      for (const key of ['甲', 'Tab', 'Tab', '乙']) {
        if (key === 'Tab') await page.keyboard.press(key);
        else await page.keyboard.insertText(key);
      }
      await until('what was typed', () => editor.document.lineAt(last).text.includes('乙'));
      const text = () => editor.document.lineAt(last).text;
      await until('both keys', () => text() === '甲      乙').catch(() => undefined);
      assert.equal(text(), '甲      乙');
    });

  it('leave Tab what it is in running text, however fast one types and often one tries', async () => {
    await openBlank();
    const last = editor.document.lineCount - 1;
    editor.selection = new Selection(last, 0, last, 0);
    for (const fence of [1, 2]) await commands.executeCommand('setContext', 'gouji.tests', fence);
    for (let nth = 0; nth < 20; nth++) {
      for (const key of ['a', 'Tab', 'b', 'Tab', 'Tab', 'c']) await page.keyboard.press(key);
      const text = () => editor.document.lineAt(last).text;
      await until('what was typed', () => text() === 'a   b       c').catch(() => undefined);
      assert.equal(text(), 'a   b       c', `try ${nth}`);
      await commands.executeCommand('deleteAllLeft');
    }
  });

  /** Where it is drawn, once the first row stands in the middle of the editor and nothing moves. */
  async function atRest(drawn: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
    editor.revealRange(new Range(line(), 0, line(), 0), TextEditorRevealType.InCenter);
    let last = await drawn.boundingBox();
    return until('rest', async () => {
      const before = last;
      await new Promise((resolve) => setTimeout(resolve, 100));
      last = await drawn.boundingBox();
      return last?.y === before?.y && (last ?? false);
    });
  }

  /** Whether the first row holds nothing but beginnings of the figures, each in its cell. */
  function isOnTheWay(text: string): boolean {
    const row = (text.split('\n')[line()] ?? '')
      .split('|')
      .slice(4, 11)
      .map((cell) => cell.trim());
    return row.every((cell, nth) => (['12', '34', '56'][nth] ?? '').startsWith(cell));
  }
});
