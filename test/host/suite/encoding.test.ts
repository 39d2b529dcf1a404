import { after, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { Uri, commands, workspace } from 'vscode';
import { activeDocument, findings, openFile } from './draft.ts';
import { inGb18030 } from './gb18030.ts';
import { screenshot, takeWindow } from './hands.ts';
import { until } from './until.ts';

const stored = '国标.年报.md';

describe('a draft stored in GB18030', () => {
  const folder = () => workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(Uri.joinPath(folder(), stored));
  });

  it('is read as such at one click', async () => {
    const page = await takeWindow();
    const sample = await workspace.fs.readFile(Uri.joinPath(folder(), '结转错误.年报.md'));
    await workspace.fs.writeFile(Uri.joinPath(folder(), stored), inGb18030(new TextDecoder().decode(sample)));
    await openFile(page, stored);
    const draft = await activeDocument(stored);
    assert.ok(!draft.getText().includes('政府信息公开'));
    const notice = page.locator('.notification-toast', { hasText: 'GB18030' });
    await notice.waitFor();
    await screenshot(page, 'wrong encoding');
    await notice.locator('.monaco-button', { hasText: '重新打开' }).click();
    await until('the text', async () => (await activeDocument(stored)).getText().includes('政府信息公开'));
    await until('findings', async () =>
      findings(await activeDocument(stored)).some(({ message }) => message.includes('16')),
    );
    await screenshot(page, 'right encoding');
  });
});
