import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { Position, Range, Selection, commands, window } from 'vscode';
import { openFile } from './draft.ts';
import { screenshot, takeWindow } from './hands.ts';

const row = '（二）部分公开';

describe('a total that is blank', () => {
  let page: Page;

  before(async () => {
    page = await takeWindow();
    await openFile(page, '正确.年报.md');
    const editor = window.activeTextEditor ?? assert.fail('no editor');
    const { document } = editor;
    const line = document.positionAt(document.getText().lastIndexOf(`| ${row}`)).line;
    const at = document.lineAt(line).text.lastIndexOf('| 11 |');
    await editor.edit((edit) => {
      edit.replace(new Range(line, at, line, at + '| 11 |'.length), '|  |');
    });
    const place = new Position(line, document.lineAt(line).text.length - 2);
    editor.selection = new Selection(place, place);
    editor.revealRange(editor.selection);
  });
  after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('is told once what it should be', async () => {
    const shown = page.locator('.view-line', { hasText: row });
    await page.locator('.view-line', { hasText: '= 11' }).first().waitFor();
    await new Promise((done) => setTimeout(done, 1000)); // so long a second one would have had to come
    const words = (await shown.allInnerTexts()).join('').replaceAll('\u00a0', ' ');
    assert.equal(words.match(/11/g)?.length, 1, words);
  });

  it('is offered figures, and no sections', async () => {
    await commands.executeCommand('editor.action.triggerSuggest');
    const offered = page.locator('.suggest-widget.visible .monaco-list-row');
    await offered.first().waitFor();
    const names = await offered.locator('.label-name').allInnerTexts();
    await screenshot(page, 'figures offered in a total');
    await commands.executeCommand('hideSuggestWidget');
    assert.deepEqual(names, ['11']);
  });
});
