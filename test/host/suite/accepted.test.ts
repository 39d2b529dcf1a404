import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { DiagnosticSeverity, DiagnosticTag, Uri, commands, languages, workspace, type TextDocument } from 'vscode';
import { activeDocument, findings, openFile } from './draft.ts';
import { hover, runCommand, screenshot, selectFigure, takeWindow } from './hands.ts';
import { frameWith } from './previews.ts';
import { until } from './until.ts';

const name = '核实.年报.md';
const lastRow = '四、结转下年度继续办理';
const reason = '台账如此，已与法规科核对';

/** Has Problems show the findings of the active document alone, or of all again. */
const activeFileOnly = 'workbench.actions.workbench.panel.markers.view.toggleActiveFile';

describe('a finding that was accepted', () => {
  const folder = () => workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
  const at = (path: string) => Uri.joinPath(folder(), path);
  let page: Page;
  let draft: TextDocument;
  const codes = () => findings(draft).map(({ code }) => (typeof code === 'object' ? code.value : code));
  const faded = () =>
    languages.getDiagnostics(draft.uri).find(({ tags }) => tags?.includes(DiagnosticTag.Unnecessary) === true);
  const verdict = (text: string) => page.locator('.statusbar-item', { hasText: text });

  before(async () => {
    page = await takeWindow();
    await commands.executeCommand('workbench.action.closeSidebar');
    await commands.executeCommand('notifications.clearAll');
    await workspace.fs.copy(at('结转错误.年报.md'), at(name));
    await openFile(page, name);
    draft = await activeDocument(name);
    await until('the finding', () => codes().includes('wrong-figure'));
    await commands.executeCommand('gouji.nextFailing');
    await page.keyboard.press('Escape');
  });
  after(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(at(name));
  });

  it('asks for a reason, and takes none that is blank', async () => {
    await selectFigure(page, lastRow, '16');
    const accept = page.locator('.action-widget .monaco-list-row', { hasText: '已核实' }).first();
    await until('the light bulb', async () => {
      await commands.executeCommand('editor.action.quickFix');
      return accept.isVisible();
    });
    await screenshot(page, 'accept');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const input = page.locator('.quick-input-widget input');
    await input.fill(' ');
    await page.keyboard.press('Enter');
    assert.ok(await input.isVisible());
    await input.fill(reason);
    await screenshot(page, 'accept, with a reason');
    await page.keyboard.press('Enter');
    await until('no finding', () => codes().length === 0);
    const listed = (await workspace.openTextDocument(at('gouji.json'))).getText();
    for (const [key, value] of Object.entries({ file: name, code: 'wrong-figure', reason }))
      assert.ok(listed.includes(`"${key}": "${value}"`), listed);
  });

  it('is grey in the text, which says why, and counted where the verdict is told', async () => {
    const grey = await until('what is faded', faded);
    assert.equal(grey.severity, DiagnosticSeverity.Hint);
    assert.ok(grey.message.includes(reason), grey.message);
    assert.ok((await page.locator('.squiggly-inline-unnecessary').count()) > 0, 'no text is grey');
    assert.equal(await page.locator('.squiggly-error').count(), 0);
    assert.ok((await hover(page, lastRow, '16')).includes(reason));
    await screenshot(page, 'accepted, grey');
    await page.keyboard.press('Escape');
    await verdict('勾稽').hover();
    await page.locator('.monaco-hover:visible', { hasText: '1 项已核实' }).first().waitFor();
    await screenshot(page, 'accepted, counted');
  });

  it('is on the certificate with its reason', async () => {
    await openFile(page, name);
    await runCommand(page, 'Issue Certificate of Checks');
    const shown = await frameWith(page, 'h1:text-is("勾稽核对单")');
    await shown.locator('td', { hasText: reason }).first().scrollIntoViewIfNeeded();
    await screenshot(page, 'accepted, on the certificate');
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('is told anew once a figure that it rests on changes, and so is what was accepted', async () => {
    await openFile(page, name);
    await selectFigure(page, lastRow, '16');
    await page.keyboard.type('17');
    const told = await until('both findings', () => {
      const now = codes();
      return now.includes('wrong-figure') && now.includes('void-exception') && findings(draft);
    });
    assert.ok(told.some(({ message }) => message.includes(reason)));
    assert.equal(faded(), undefined);
    await commands.executeCommand('workbench.actions.view.problems');
    await commands.executeCommand(activeFileOnly);
    await page.locator('.markers-panel .monaco-list-row', { hasText: '例外已失效' }).first().waitFor();
    await screenshot(page, 'accepted, and void');
    await commands.executeCommand(activeFileOnly);
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('is a finding like any other once the exception is gone', async () => {
    await commands.executeCommand('undo');
    await until('what is faded again', faded);
    await workspace.fs.delete(at('gouji.json'));
    await until('the finding alone', () => codes().join() === 'wrong-figure');
    assert.equal(faded(), undefined);
  });
});
