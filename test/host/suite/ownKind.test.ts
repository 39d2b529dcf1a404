import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
  Position,
  Range,
  Selection,
  WorkspaceEdit,
  commands,
  languages,
  window,
  workspace,
  type TextDocument,
} from 'vscode';
import { activeDocument, findings, openFile } from './draft.ts';
import { runCommand, screenshot, takeWindow } from './hands.ts';
import { frameWith } from './previews.ts';
import { until } from './until.ts';

describe('a report of a kind that the folder describes', () => {
  const name = '水利局2024年.md';
  let page: Page;
  let draft: TextDocument;

  before(async () => {
    page = await takeWindow();
    await commands.executeCommand('workbench.action.closeSidebar');
    await openFile(page, name);
    draft = await activeDocument(name);
  });
  after(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is checked like any other', async () => {
    const codes = () =>
      findings(draft)
        .map(({ code }) => (typeof code === 'object' ? code.value : code))
        .sort();
    await until('the findings', () => codes().length >= 2);
    assert.deepEqual(codes().slice(0, 2), ['column-total', 'out-of-bounds']);
    const editor = window.activeTextEditor ?? assert.fail();
    const at = draft.positionAt(draft.getText().indexOf('| 311 |') + 2);
    editor.selection = new Selection(at, at);
    await commands.executeCommand('editor.action.showHover');
    await page.locator('.monaco-hover-content', { hasText: '311' }).first().waitFor();
    await screenshot(page, 'a report of a described kind');
  });

  it('is shown in the preview with its words', async () => {
    await runCommand(page, 'Gouji: Preview Report');
    const shown = await frameWith(page, 'td:text-is("某市水利局门户网站")');
    await screenshot(page, 'preview of a described kind');
    assert.ok(await shown.locator('td:text-is("311")').count());
    await commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
  });

  it('is keyed in in the form, its words locked', async () => {
    await window.showTextDocument(draft);
    await runCommand(page, 'Edit in the Form');
    const form = await frameWith(page, 'td input');
    const all = form.locator('td input');
    const values = await all.evaluateAll((inputs) =>
      inputs.map((input) => (input as unknown as { value: string }).value),
    );
    const at = values.indexOf('210');
    assert.ok(at >= 0, values.join());
    await all.nth(at).focus();
    await page.keyboard.type('200');
    await page.keyboard.press('Enter');
    await until('the figure in the text', () => draft.getText().includes('| 政务动态信息更新量 |  | 200 |'));
    await screenshot(page, 'form of a described kind');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('is inserted whole where another report begins', async () => {
    const fresh = await workspace.openTextDocument({ language: 'markdown' });
    await window.showTextDocument(fresh);
    await runCommand(page, 'Insert Section');
    const template = page.locator('.quick-input-list .monaco-list-row', { hasText: '政府网站工作年度报表' }).first();
    await template.waitFor();
    await template.click();
    await until('the report', () => fresh.getText().includes('| 独立用户访问总量（个） |'));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('says of a slip in the kind file where it is, while it is typed', async () => {
    await openFile(page, '政府网站.gouji-kind.json');
    const kind = await activeDocument('政府网站.gouji-kind.json');
    const start = kind.positionAt(kind.getText().indexOf('"posts = profile'));
    const edit = new WorkspaceEdit();
    edit.replace(kind.uri, new Range(start.translate(0, 1), start.translate(0, 6)), 'post');
    await workspace.applyEdit(edit);
    const told = () => languages.getDiagnostics(kind.uri).filter(({ source }) => source === 'gouji');
    const [slip] = await until('the slip', () => told().length > 0 && told());
    assert.match(slip?.message ?? '', /post/);
    assert.equal(slip?.range.start.line, start.line);
    window.activeTextEditor?.revealRange(new Range(start, start.translate(1)));
    await screenshot(page, 'a slip in a kind file');
    assert.deepEqual(new Position(start.line, start.character), slip.range.start);
  });
});
