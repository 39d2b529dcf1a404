import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { TabInputCustom, Uri, commands, window, workspace } from 'vscode';
import { asWord } from '../../support/office/asWord.ts';
import { activeDocument, findings } from './draft.ts';
import { appears, hover, screenshot, takeWindow } from './hands.ts';
import { until } from './until.ts';

const name = '报告.docx';

describe('a report in Word', () => {
  const folder = () => workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
  const file = () => Uri.joinPath(folder(), name);
  before(async () => {
    const sample = await workspace.fs.readFile(Uri.joinPath(folder(), '结转错误.年报.md'));
    await workspace.fs.writeFile(file(), asWord(new TextDecoder().decode(sample)));
  });
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const one of [name, '报告.年报.md']) await workspace.fs.delete(Uri.joinPath(folder(), one));
  });

  it('is offered as a draft where the editor has nothing to show of it', async () => {
    const page = await takeWindow();
    await commands.executeCommand('vscode.open', file());
    const notice = page.locator('.notification-toast', { hasText: name });
    await notice.waitFor();
    await screenshot(page, 'a Word document');
    await notice.locator('.monaco-button', { hasText: '打开为文稿' }).click();
    const draft = await activeDocument(name);
    assert.equal(draft.uri.scheme, 'gouji-office');
    await until('findings', () => findings(draft).some(({ message }) => message.includes('16')));
    await until('its language', async () => (await activeDocument(name)).languageId === 'gov-report');
  });

  it('shows its finding, a hover and its preview', async () => {
    const page = await takeWindow();
    await commands.executeCommand('gouji.check');
    assert.match(await hover(page, '四、结转下年度继续办理', '16'), /16/);
    await screenshot(page, 'a Word document as a draft');
    await commands.executeCommand('gouji.preview');
    assert.ok(await appears(page.locator('.tab', { hasText: `预览 ${name}` })));
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('opens in the form', async () => {
    const page = await takeWindow();
    await commands.executeCommand('gouji.openForm', Uri.from({ scheme: 'gouji-office', path: file().path }));
    await until('the form', () => {
      const { input } = window.tabGroups.activeTabGroup.activeTab ?? {};
      return input instanceof TabInputCustom && input.viewType === 'gouji.form';
    });
    await screenshot(page, 'a Word document in the form');
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('opens as a draft through the editor for its kind', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('vscode.openWith', file(), 'gouji.document');
    assert.equal((await activeDocument(name)).uri.scheme, 'gouji-office');
  });

  it('is imported as a file of text beside it', async () => {
    await commands.executeCommand('gouji.importDraft', file());
    const draft = await activeDocument('报告.年报.md');
    assert.equal(draft.uri.scheme, 'file');
    await until('findings', () => findings(draft).some(({ message }) => message.includes('16')));
  });
});
