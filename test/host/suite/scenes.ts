/** What a user sees of the project, each as it would be shown to somebody: for the gallery. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  commands,
  window,
  workspace,
  type TextEditor,
} from 'vscode';
import { findings, openFile } from './draft.ts';
import { inGb18030 } from './gb18030.ts';
import { appears, hover } from './hands.ts';
import { frameWith } from './previews.ts';
import { until } from './until.ts';

const wrong = '结转错误.年报.md';
const right = '正确.年报.md';
const lastRow = '四、结转下年度继续办理';
const partlyOpen = '（二）部分公开';

type Scene = (page: Page) => Promise<unknown>;

/** Each begins with nothing open and ends with what is to be seen. */
export const scenes: Readonly<Record<string, Scene>> = {
  '01 the verdict and its reasons': async (page) => {
    await open(page, wrong);
    const item = page.locator('[id="gouji.gouji.gouji.verdict"]');
    await item.waitFor();
    await until('the tooltip', async () => {
      await page.mouse.move(640, 300);
      await item.hover();
      return appears(page.locator('.monaco-hover:visible').first());
    });
  },
  '02 the last row of a file without a final line end': async (page) => {
    const editor = await open(page, wrong);
    await replace(editor, textAfter(editor, '| 0 | 8 |'), '');
    at(editor, '（七）总计', '178');
    await until('findings', () => findings(editor.document).length > 0);
    // What stood beside the table that was taken away is gone by then, and nothing else is short of room.
    await page
      .locator('.codelens-decoration', { hasText: /: 3 hold|：3 项相符/ })
      .first()
      .waitFor({ state: 'hidden' });
    await page.locator('.view-line', { hasText: '≠ 6' }).waitFor();
  },
  '03 a template whose totals fill themselves': async (page) => {
    const editor = await openTemplate();
    at(editor, '一、本年新收', '一、');
    await page.locator('.codelens-decoration:visible').first().waitFor(); // by then the editor knows where the tables are
    await commands.executeCommand('gouji.nextFigure');
    for (const figure of ['143', '21', '0', '2', '4', '1']) {
      const place = editor.selection.active;
      await page.keyboard.type(figure, { delay: 20 });
      await until('what was typed', () => editor.selection.active.character === place.character + figure.length);
      await page.keyboard.press('Tab');
      await until('the next figure', () => editor.selection.active.character > place.character + figure.length + 1);
    }
    await until('the total', () => editor.document.getText().includes('171'));
  },
  '04 a lens that names the change': async (page) => {
    const editor = await openWith(page, partlyOpen, '| 11 |', '| 99 |');
    at(editor, partlyOpen, '99');
    await page.locator('.codelens-decoration', { hasText: '99' }).first().waitFor();
    await openMenu(page, /11/);
  },
  '04 an unreadable figure that two sums force': async (page) => {
    const editor = await openWith(page, lastRow, '| 3 |', '| 8O |');
    at(editor, lastRow, '8O');
    await openMenu(page, /8O/);
  },
  '05 a table that was formatted': async (page) => {
    const editor = await open(page, wrong);
    at(editor, partlyOpen, '14');
    await commands.executeCommand('editor.action.formatDocument');
    await until('the columns', () => /\| {2,}\d/.test(editor.document.getText()));
    at(editor, partlyOpen, '14');
  },
  '06 the sum of a total': async (page) => {
    const editor = await open(page, wrong);
    at(editor, lastRow, '16');
    await hover(page, lastRow, '16');
  },
  '06 the places of a total': async (page) => {
    const editor = await open(page, wrong);
    at(editor, '一、本年新收', '171');
    await commands.executeCommand('editor.action.peekDefinition');
    await page.locator('.peekview-widget .monaco-list-row', { hasText: '143' }).first().waitFor();
  },
  '06 the tree of a total': async (page) => {
    const editor = await open(page, wrong);
    at(editor, '（七）总计', '178');
    await commands.executeCommand('references-view.showCallHierarchy');
    await commands.executeCommand('references-view.showOutgoingCalls');
    const total = page.locator('.monaco-list-row', { hasText: '178' }).first();
    await until('its parts', async () => {
      await total.locator('.monaco-tl-twistie').click();
      return appears(page.locator('.monaco-list-row', { hasText: '73' }).first());
    });
  },
  '07 what a note lacks to be a report': async (page) => {
    await showNew('markdown', '| 行政许可 | 3 |\n|---|---|\n| 行政处罚 | 4 |\n');
    await commands.executeCommand('gouji.preview');
    await frameWith(page, 'button.action');
  },
  '07 a table alone': async (page) => {
    const editor = await open(page, wrong);
    const text = editor.document.getText();
    const [from, to] = ['| （本列数据', '## 四、'].map((words) => text.indexOf(words));
    await showNew('markdown', text.slice(from, to).trimEnd());
    await page.locator('.view-line', { hasText: '≠ 18' }).waitFor();
    await page.locator('.codelens-decoration').first().waitFor();
  },
  '08 the preview beside the draft': async (page) => {
    await open(page, wrong);
    await commands.executeCommand('gouji.preview');
    const preview = await frameWith(page, 'td.wrong');
    await preview.evaluate(`document.querySelector('#table-0-1').scrollIntoView()`);
  },
  '09 the next mismatch says why': async (page) => {
    const editor = await open(page, wrong);
    await until('findings', () => findings(editor.document).length > 0);
    await until('the hover', async () => {
      await commands.executeCommand('gouji.nextFailing');
      return appears(page.locator('.monaco-hover:visible').first());
    });
  },
  '09 a report in which everything ties': async (page) => {
    await open(page, right);
    await page.locator('.codelens-decoration', { hasText: '✓' }).first().waitFor();
    await commands.executeCommand('gouji.check');
    await page.locator('.notification-toast').first().waitFor();
  },
  '10 a draft in GB18030': async (page) => {
    const name = await storeInGb18030();
    await openFile(page, name);
    await page.locator('.notification-toast', { hasText: 'GB18030' }).waitFor();
  },
  '11 a step of the walkthrough': async (page) => {
    const step = page.locator('[data-step-id="gouji.gouji#start#hover"].getting-started-step');
    await until('the walkthrough', async () => {
      await commands.executeCommand('workbench.action.openWalkthrough', 'gouji.gouji#start', false);
      return appears(step);
    });
    await step.click();
    await frameWith(page, 'svg[id="gouji-hover"]');
  },
  '11 the page of a rule': async (page) => {
    await commands.executeCommand('gouji.explain', 'wrong-figure');
    await frameWith(page, 'h1:text-is("wrong-figure")');
  },
  '11 the settings': async (page) => {
    await commands.executeCommand('workbench.action.openSettings', '@ext:gouji.gouji');
    await page.locator('.settings-editor .setting-item-contents').first().waitFor();
  },
  '12 a figure with a unit': async (page) => {
    const editor = await openWith(page, partlyOpen, '| 11 |', '| １１件 |');
    at(editor, partlyOpen, '１１件');
    await page.locator('.squiggly-info').first().waitFor(); // without it the menu lacks what is about the finding
    await openMenu(page, /半角|half-width/);
  },
  '12 figures offered in a total': async (page) => {
    const editor = await openWith(page, partlyOpen, '| 11 |', '|  |');
    const line = lineOf(editor, partlyOpen);
    const place = new Position(line, editor.document.lineAt(line).text.length - 2);
    editor.selection = new Selection(place, place);
    await commands.executeCommand('editor.action.triggerSuggest');
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '11' }).first().waitFor();
  },
  '13 nothing where no report is': () => showNew('markdown', '# 会议纪要\n\n本年办理 3 件。\n'),
  '14 the form': async (page) => {
    await open(page, wrong);
    await commands.executeCommand('gouji.openForm');
    const form = await frameWith(page, 'td.wrong input');
    await form.locator('td.wrong input').focus();
    await form.locator('aside button').first().waitFor();
  },
};

async function open(page: Page, name: string): Promise<TextEditor> {
  await openFile(page, name);
  await page.locator('[id="gouji.gouji.gouji.verdict"]').waitFor();
  return window.activeTextEditor ?? assert.fail('no editor');
}

/** The correct report with other words in one row. */
async function openWith(page: Page, row: string, words: string, others: string): Promise<TextEditor> {
  const editor = await open(page, right);
  const line = lineOf(editor, row);
  const character = editor.document.lineAt(line).text.lastIndexOf(words);
  await replace(editor, new Range(line, character, line, character + words.length), others);
  await until('findings', () => others.includes(' ') || findings(editor.document).length > 0);
  return editor;
}

async function openTemplate(): Promise<TextEditor> {
  const editor = await showNew('gov-report', '');
  const template = { langId: 'gov-report', name: '政府信息公开工作年度报告（2021年版）' };
  await commands.executeCommand('editor.action.insertSnippet', template);
  await commands.executeCommand('leaveSnippet');
  return editor;
}

/** The name of a new file with the sample in it: that a file was read wrongly is told once. */
async function storeInGb18030(): Promise<string> {
  const [sample] = await workspace.findFiles(wrong);
  const from = sample ?? assert.fail('no sample');
  const name = `国标${Date.now()}.年报.md`;
  const text = (await workspace.openTextDocument(from)).getText();
  await workspace.fs.writeFile(Uri.joinPath(from, '..', name), inGb18030(text));
  return name;
}

async function showNew(language: string, content: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ language, content }));
}

async function replace(editor: TextEditor, range: Range, text: string): Promise<void> {
  await editor.edit((edit) => {
    edit.replace(range, text);
  });
}

function textAfter({ document }: TextEditor, words: string): Range {
  const end = document.getText().length;
  return new Range(document.positionAt(document.getText().lastIndexOf(words) + words.length), document.positionAt(end));
}

function lineOf({ document }: TextEditor, words: string): number {
  return document.positionAt(document.getText().lastIndexOf(`| ${words}`)).line;
}

/** Puts the cursor before the last such words in the row, and the row into the middle of the window. */
function at(editor: TextEditor, row: string, words: string): void {
  const line = lineOf(editor, row);
  const place = new Position(line, editor.document.lineAt(line).text.lastIndexOf(words));
  editor.selection = new Selection(place, place);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenter);
}

/** Opens the menu of the light bulb, once an entry in it has such words. */
async function openMenu(page: Page, words: RegExp): Promise<void> {
  await until('the menu', async () => {
    await commands.executeCommand('editor.action.quickFix');
    return appears(page.locator('.action-widget', { hasText: words }));
  });
}
