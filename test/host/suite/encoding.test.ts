import { after, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { Uri, commands, workspace } from 'vscode';
import { activeDocument, findings, openFile } from './draft.ts';
import { screenshot, takeWindow } from './hands.ts';
import { until } from './until.ts';

const stored = '国标.年报.md';

/** A text in GB18030: what two bytes spell is tried out, since there is a decoder only. */
function inGb18030(text: string): Uint8Array {
  const pairs = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++)
      pairs.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  return Uint8Array.from([...text].flatMap((letter) => pairs.get(letter) ?? [letter.charCodeAt(0)]));
}

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
