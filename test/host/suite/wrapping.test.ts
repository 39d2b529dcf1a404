import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { Uri, commands, workspace } from 'vscode';
import { reportOf } from './blankReport.ts';
import { openFile } from './draft.ts';
import { screenshot, takeWindow } from './hands.ts';
import { until } from './until.ts';

describe('a report in plain text', () => {
  before(() => commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('is wrapped at the edge of the window', async () => {
    const page = await takeWindow();
    const folder = workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
    const file = Uri.joinPath(folder, '本机关报告.txt');
    const text = `${reportOf('2021', () => '0')}\n${'本机关全年主动公开政府信息。'.repeat(20)}\n`;
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await openFile(page, '本机关报告.txt');
    await commands.executeCommand('cursorBottom'); // where the longest line is
    const editor = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
    const lines = editor.locator('.view-lines .view-line');
    const numbers = editor.locator('.margin-view-overlays .line-numbers');
    // A line that goes on has no number of its own.
    await until('lines that go on', async () => (await lines.count()) > (await numbers.count()));
    await screenshot(page, 'wrapped');
  });
});
