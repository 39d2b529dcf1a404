import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
  Position,
  Selection,
  TextEditorRevealType,
  commands,
  window,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { activeDocument, findings, openFile } from './draft.ts';
import { appears, runCommand, screenshot, takeWindow } from './hands.ts';
import { until } from './until.ts';

const sample = '制表符.年报.md';
const lastRow = '四、结转下年度继续办理';
const totals = '(七) 总计';

describe('a draft whose last row does not tie', () => {
  let page: Page;
  let draft: TextDocument;
  let editor: TextEditor;

  before(async () => {
    page = await takeWindow();
    await page.mouse.move(0, 0);
    await commands.executeCommand('workbench.action.closeSidebar');
    await openFile(page, sample);
    draft = await activeDocument(sample);
    await until('findings', () => findings(draft).length > 0);
    editor = await until('the editor', () => window.activeTextEditor);
    // The keys wait for the verdict, which comes after the findings; the palette shows what they may do.
    await runCommand(page, 'Go to Next Mismatch');
    await until('the cursor on the figure', () => figureAtCursor(editor) === '2701');
  });
  after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('is walked through with keys', async () => {
    for (const [key, figure] of [
      ["Control+Alt+'", '79'],
      ['Control+Alt+;', '2701'],
      ['Control+Alt+;', '1525'],
      ['Control+Alt+]', '2701'],
      ['Control+Alt+;', '1525'],
      ['Control+Alt+[', '2701'],
    ] as const) {
      await page.keyboard.press(key);
      await until(`${figure} at the cursor after ${key}`, () => figureAtCursor(editor) === figure);
    }
  });

  it('says a figure after a key', async () => {
    await page.keyboard.press('Control+Alt+\\');
    await page.locator('.notification-toast', { hasText: `${lastRow} · 自然人：2701` }).waitFor();
    await screenshot(page, 'announced by key');
    await commands.executeCommand('notifications.clearAll');
  });

  it('shows how the relations of a table stand above it', async () => {
    select(editor, '收到和处理政府信息公开申请情况', 0);
    await page.locator('.codelens-decoration', { hasText: '勾稽关系' }).first().waitFor();
    await screenshot(page, 'lens');
  });

  it('shows beside the wrong figures what they should be', async () => {
    select(editor, lastRow, 0);
    await page.locator('.view-line', { hasText: lastRow }).filter({ hasText: '≠' }).first().waitFor();
    await screenshot(page, 'hints');
  });

  it('offers the figures that would settle the row', async () => {
    select(editor, lastRow, lastRowFigure(draft));
    await commands.executeCommand('editor.action.quickFix');
    await page.locator('.action-widget', { hasText: '自然人 55' }).waitFor();
    await screenshot(page, 'quick fix');
    await commands.executeCommand('hideCodeActionWidget');
  });

  it('explains the figure under the cursor', async () => {
    select(editor, lastRow, lastRowFigure(draft));
    const shown = page.locator('.monaco-hover:visible', { hasText: '结转' }).first();
    // The menu before gives the focus back late, which closes a hover: then once more.
    await until('the hover', async () => {
      await commands.executeCommand('editor.action.showHover');
      return appears(shown);
    });
    await screenshot(page, 'hover at the cursor');
    await page.keyboard.press('Escape');
  });

  it('marks the parts of the total under the cursor', async () => {
    select(editor, totals, draftLine(draft, totals).lastIndexOf('1525'));
    await until('marks', async () => (await page.locator('.wordHighlightText, .wordHighlight').count()) > 3);
    await screenshot(page, 'highlight');
  });

  it('has an outline of sections, tables and rows', async () => {
    await commands.executeCommand('outline.focus');
    const files = page.locator('.explorer-viewlet .pane-header', { hasText: '年报' }).first();
    await files.click();
    await page.locator('.monaco-list-row:visible', { hasText: '（一）予以公开' }).first().waitFor();
    await screenshot(page, 'outline');
    await files.click();
    await commands.executeCommand('workbench.action.closeSidebar');
  });

  it('shows what feeds a total as a tree', async () => {
    await window.showTextDocument(draft);
    select(editor, totals, draftLine(draft, totals).lastIndexOf('1525'));
    await commands.executeCommand('references-view.showCallHierarchy');
    await commands.executeCommand('references-view.showOutgoingCalls');
    const total = page.locator('.monaco-list-row', { hasText: '总计：1525' }).first();
    const part = page.locator('.monaco-list-row', { hasText: '（一）予以公开：350' }).first();
    // A click is lost while the view fills: then once more.
    await until('its parts', async () => {
      await total.locator('.monaco-tl-twistie').click();
      return appears(part);
    });
    await screenshot(page, 'formula tree');
    await commands.executeCommand('workbench.action.closeSidebar');
  });

  it('completes a total with the sum of its parts', async () => {
    await window.showTextDocument(draft);
    const at = draftLine(draft, totals).lastIndexOf('1525');
    select(editor, totals, at);
    const { active } = editor.selection;
    await editor.edit((edit) => {
      edit.delete(new Selection(active, active.translate(0, '1525'.length)));
    });
    await commands.executeCommand('editor.action.triggerSuggest');
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '1525' }).first().waitFor();
    await screenshot(page, 'completion');
    await page.keyboard.press('Enter');
    await until('the sum in its place', () => draftLine(draft, totals).endsWith('\t1525'));
  });

  it('leads through the figures that nothing checks', async () => {
    await runCommand(page, 'List Unchecked Figures');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '规章' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await screenshot(page, 'unchecked');
    await page.keyboard.press('Enter');
    await until('the second figure selected', () => draft.getText(editor.selection) === '0');
    assert.ok(draft.lineAt(editor.selection.start.line).text.startsWith('规章'));
  });
});

/** The figure that begins at the cursor, or is selected. */
function figureAtCursor({ document, selection }: TextEditor): string {
  const { text } = document.lineAt(selection.start.line);
  return /^\d*/.exec(text.slice(selection.start.character))?.[0] ?? '';
}

/** Puts the cursor into the last line that holds the words, and the line into the middle of the window. */
function select(editor: TextEditor, words: string, character: number): void {
  const position = new Position(lineOf(editor.document, words), character);
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenter);
}

function lineOf(draft: TextDocument, words: string): number {
  return draft.positionAt(draft.getText().lastIndexOf(words)).line;
}

function draftLine(draft: TextDocument, words: string): string {
  return draft.lineAt(lineOf(draft, words)).text;
}

function lastRowFigure(draft: TextDocument): number {
  return draftLine(draft, lastRow).indexOf('2701');
}
