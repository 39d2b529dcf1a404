import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import {
  ConfigurationTarget,
  Selection,
  Uri,
  WorkspaceEdit,
  commands,
  window,
  workspace,
  type TextDocument,
} from 'vscode';
import { activeDocument, openFile } from './draft.ts';
import { runCommand, screenshot, takeWindow } from './hands.ts';
import { frameWith, previews, selected } from './previews.ts';
import { until } from './until.ts';

const sample = '结转错误.年报.md';

describe('the preview beside a draft with a wrong figure', () => {
  let page: Page;
  let draft: TextDocument;
  let preview: Frame;

  /** Clicks the wrong figure, which selects it in the draft. */
  async function clickWrong(): Promise<void> {
    for (const editor of window.visibleTextEditors) editor.selection = new Selection(0, 0, 0, 0);
    await preview.locator('td.wrong').click();
    await until('the figure selected', () => selected(draft) === '16');
  }

  before(async () => {
    page = await takeWindow();
    await commands.executeCommand('workbench.action.closeSidebar');
    await openFile(page, sample);
    draft = await activeDocument(sample);
    await runCommand(page, 'Preview Report');
    preview = await frameWith(page, 'td.wrong');
  });
  after(async () => {
    await workspace.getConfiguration('workbench').update('colorTheme', undefined, ConfigurationTarget.Global);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('marks the wrong figure and says why', async () => {
    const wrong = preview.locator('td.wrong');
    assert.equal(await wrong.innerText(), '16');
    assert.equal(await preview.evaluate('document.documentElement.lang'), 'zh-CN');
    const note = (await wrong.getAttribute('aria-describedby')) ?? '';
    assert.match(await preview.locator(`#${note}`).innerText(), /6/);
  });

  it('leads from a figure to the same figure of the draft', async () => {
    await clickWrong();
    await preview.locator('td.wrong[aria-current=true]').waitFor();
  });

  it('leads there with the keyboard alone', async () => {
    await preview.locator('td.wrong').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await until('the figure above selected', () => selected(draft) === '149');
    await preview.locator('td.involved[aria-current=true]', { hasText: '149' }).waitFor();
  });

  it('shows where applications came from and what became of them', async () => {
    await clickWrong();
    await preview.locator('td.wrong[aria-current=true]').waitFor();
    await page.mouse.move(0, 0);
    await preview.evaluate(`document.querySelector('#table-0-1').scrollIntoView()`);
    await screenshot(page.locator('iframe.webview:visible'), 'preview');
  });

  it('runs no script but its own', async () => {
    await preview.evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { text: 'strange = 1' }))`,
    );
    assert.equal(await preview.evaluate('typeof strange'), 'undefined');
  });

  it('keeps what was opened while the draft is typed', async () => {
    const table = preview.locator('#table-0-1-flow table');
    await preview.locator('#table-0-1-flow summary').click();
    await clickWrong();
    await page.keyboard.type('17');
    await preview.locator('td.wrong', { hasText: '17' }).waitFor();
    assert.match(await table.innerText(), /本年新收\s+171/);
    await preview.locator('#table-0-1-flow summary').click();
    await commands.executeCommand('workbench.action.focusFirstEditorGroup'); // else it is the page that undoes
    await commands.executeCommand('undo');
    await preview.locator('td.wrong', { hasText: '16' }).waitFor();
  });

  it('keeps the keyboard where it was while the draft is typed', async () => {
    await preview.locator('td.wrong').focus();
    await page.keyboard.press('ArrowLeft');
    const place = await preview.evaluate('document.activeElement.id');
    const edit = new WorkspaceEdit();
    edit.insert(draft.uri, draft.positionAt(draft.getText().length), '\n');
    await preview.evaluate(`document.querySelector('table').id = 'drawn-before'`);
    await workspace.applyEdit(edit);
    await preview.locator('#drawn-before').waitFor({ state: 'detached' });
    const held = await preview.evaluate('[document.activeElement.id, document.activeElement.tabIndex]');
    assert.deepEqual(held, [place, 0]);
    await commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await commands.executeCommand('undo');
  });

  for (const [kind, theme] of [
    ['vscode-light', 'Default Light Modern'],
    ['vscode-dark', 'Default Dark Modern'],
    ['vscode-high-contrast', 'Default High Contrast'],
  ] as const)
    it(`can be read in the theme ${theme}`, async () => {
      await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Global);
      await preview.locator(`body.${kind}`).waitFor();
      await preview.evaluate(`document.querySelector('#table-0-1').scrollIntoView()`);
      await screenshot(page, `preview, ${kind}`);
      await preview.locator('td.wrong').scrollIntoViewIfNeeded();
      await screenshot(page, `preview of a wrong figure, ${kind}`);
    });

  it('drops the mark when the figure is put right', async () => {
    await clickWrong();
    await page.keyboard.type('6');
    await until('a figure without mark', async () => (await preview.locator('td.wrong').count()) === 0);
    assert.equal(await preview.locator('td[aria-current=true]').innerText(), '6');
  });
});

describe('the preview of a report beside those of the years before', () => {
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows the trend over the years, with a table of the same figures', async () => {
    const page = await takeWindow();
    await openFile(page, '2025.年报.md');
    await activeDocument('2025.年报.md');
    await runCommand(page, 'Preview Report');
    const preview = await frameWith(page, '.trend');
    const figure = preview.locator('figure', { has: preview.locator('.trend') });
    await figure.locator('summary').click();
    assert.match(await figure.locator('table').innerText(), /2023\s+102\s+6\s+104\s+4\s+2024\s+70/);
    await figure.locator('summary').click();
    await preview.evaluate(`document.querySelector('.trend').scrollIntoView({ block: 'center' })`);
    await screenshot(page, 'preview over the years');
  });

  it('moves aside for a draft that is opened in its place', async () => {
    const page = await takeWindow();
    const column = previews()[0]?.group.viewColumn ?? assert.fail('no preview');
    const [draft] = await workspace.findFiles('**/2024.年报.md');
    await window.showTextDocument(draft ?? assert.fail('no draft'), { viewColumn: column });
    await runCommand(page, 'Preview Report');
    await until('the preview beside it', () => (previews()[0]?.group.viewColumn ?? column) > column);
    assert.equal(previews().length, 1);
    assert.ok(window.visibleTextEditors.some(({ document }) => document.fileName.endsWith('2024.年报.md')));
  });

  it('keeps the heads of a table in sight above its rows', async () => {
    const page = await takeWindow();
    const figure = '#table-0-0-0-body-1-1';
    const preview = await frameWith(page, figure);
    await preview.evaluate(`document.querySelector('${figure}').scrollIntoView({ block: 'end' })`);
    await preview.evaluate(`scrollBy(0, document.querySelector('${figure}').getBoundingClientRect().bottom - 90)`);
    const [top, row] = await preview.evaluate<number[]>(
      `['thead', 'tbody tr:last-child'].map((part) => document.querySelector('.official ' + part).getBoundingClientRect().top)`,
    );
    assert.equal(top, 0);
    assert.ok(Number(row) > 0);
    await screenshot(page, 'preview, heads in sight');
  });
});

describe('the preview of a new document', () => {
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('goes with it', async () => {
    const page = await takeWindow();
    await commands.executeCommand('gouji.openSample');
    await commands.executeCommand('gouji.preview');
    await frameWith(page, 'td.wrong');
    assert.equal(previews().length, 1);
    await window.showTextDocument(window.visibleTextEditors[0]?.document ?? assert.fail('no draft is to be seen'));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('no preview', () => previews().length === 0);
  });
});

describe('the preview of a draft that was deleted', () => {
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('says so when a figure is to be shown in it', async () => {
    const page = await takeWindow();
    const folder = workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
    const draft = Uri.joinPath(folder, '暂存.年报.md');
    await workspace.fs.copy(Uri.joinPath(folder, sample), draft);
    await commands.executeCommand('vscode.open', draft); // a document that a program opens is kept for minutes
    await activeDocument('暂存.年报.md');
    await commands.executeCommand('gouji.preview');
    const preview = await frameWith(page, 'td.wrong');
    await commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.delete(draft);
    await until('the draft let go', () => workspace.textDocuments.every(({ uri }) => uri.path !== draft.path));
    await preview.locator('td.wrong').click();
    await page.locator('.notification-toast', { hasText: '暂存.年报.md' }).waitFor();
    await commands.executeCommand('notifications.clearAll');
  });
});

describe('the preview of a note that is no report', () => {
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('says what it lacks and what to do next, and does it', async () => {
    const page = await takeWindow();
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: '' }));
    await commands.executeCommand('gouji.preview');
    const preview = await frameWith(page, 'button.action');
    assert.match(await preview.locator('.lacking').innerText(), /没有找到报告标题、规定的章节和表格。$/);
    await screenshot(page, 'preview of no report');
    await preview.locator('button.action').last().click();
    await until('the sample', () => window.activeTextEditor?.document.getText().includes('临桥县'));
  });
});

describe('the preview of a few rows of a table', () => {
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows them as those of a report once that is asked for', async () => {
    const page = await takeWindow();
    const content = '| 行政许可 | 3 |\n|---|---|\n| 行政处罚 | 4 |\n';
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
    await commands.executeCommand('gouji.preview');
    const preview = await frameWith(page, 'button.action');
    await preview.locator('button.action').first().click();
    await preview.locator('td', { hasText: /^4$/ }).waitFor();
    await screenshot(page, 'preview of a few rows');
  });
});
