import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, window, workspace } from 'vscode';
import { activeDocument, openFile } from './draft.ts';
import { runCommand, screenshot, takeWindow } from './hands.ts';
import { frameWith, previews } from './previews.ts';
import { until } from './until.ts';

const [sample, other] = ['结转错误.年报.md', '正确.年报.md'];

/** The end of this run of the tests: they begin anew once the window is there again. */
function reload(): Promise<never> {
  // No answer comes any more.
  void commands.executeCommand('workbench.action.reloadWindow').then(undefined, () => undefined);
  return new Promise<never>(() => undefined);
}

describe('the preview after the window was reloaded', () => {
  it('is there again, locked to its draft, with the tables alone that it showed', async () => {
    const page = await takeWindow();
    const folder = workspace.workspaceFolders?.[0]?.uri.fsPath ?? assert.fail('no folder is open');
    const mark = join(folder, '.vscode', 'reloaded');
    if (!existsSync(mark)) {
      await openFile(page, sample);
      await activeDocument(sample);
      await runCommand(page, 'Show Tables as Read');
      await frameWith(page, 'table');
      await window.showTextDocument(window.visibleTextEditors[0]?.document ?? assert.fail('no draft'));
      await commands.executeCommand('workbench.action.focusSecondEditorGroup');
      await commands.executeCommand('gouji.lockPreview');
      await until('the lock', () => previews()[0]?.label === `［预览］${sample}`);
      writeFileSync(mark, '');
      await reload();
    }
    const frame = await until('the preview', async () => previews().length > 0 && frameWith(page, 'table'));
    assert.equal(previews()[0]?.label, `［预览］${sample}`);
    assert.match(await frame.locator('body').innerText(), /四、结转下年度继续办理/);
    await openFile(page, other);
    await activeDocument(other);
    assert.equal(previews()[0]?.label, `［预览］${sample}`);
    await screenshot(page, 'preview after a reload');
  });
});
