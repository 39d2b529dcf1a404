import { after, before, describe, it } from 'mocha';
import { unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { Position, TabInputCustom, Uri, WorkspaceEdit, commands, window, workspace, type CodeAction } from 'vscode';
import { asWord } from '../../support/office/asWord.ts';
import { activeDocument, findings } from './draft.ts';
import { appears, hover, screenshot, takeWindow } from './hands.ts';
import { frameWith } from './previews.ts';
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

  it('takes the fix that was accepted when it is saved', async () => {
    const before = await workspace.fs.readFile(file());
    await commands.executeCommand('gouji.openDocument', file());
    const draft = await activeDocument(name);
    const [finding] = await until('findings', () => findings(draft).length > 0 && findings(draft));
    assert.ok(finding);
    const fixes = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      draft.uri,
      finding.range,
    );
    const fix = fixes.find(({ edit }) => edit)?.edit ?? assert.fail('no fix');
    await workspace.applyEdit(fix);
    assert.ok(await draft.save());
    await until('no finding', () => findings(draft).length === 0);
    await screenshot(await takeWindow(), 'a Word document put right');
    const after = await workspace.fs.readFile(file());
    const [old, now] = [unzipSync(before), unzipSync(after)];
    const changed = Object.keys(old).filter((part) => Buffer.compare(old[part] ?? before, now[part] ?? before) !== 0);
    assert.deepEqual(changed, ['word/document.xml']);
    assert.match(Buffer.from(now['word/document.xml'] ?? []).toString(), /结转下年度继续办理(?:(?!<\/w:tr>).)*>6</s);
    await commands.executeCommand('undo');
    assert.ok(await draft.save());
    assert.deepEqual(unzipSync(await workspace.fs.readFile(file())), old);
  });

  it('says why it is not saved where anything but figures was edited, or it was changed elsewhere', async () => {
    const page = await takeWindow();
    const draft = await activeDocument(name);
    const edit = async (uri: Uri, text: string) => {
      const change = new WorkspaceEdit();
      change.insert(uri, new Position(0, 0), text);
      await workspace.applyEdit(change);
    };
    await edit(draft.uri, '某');
    assert.equal(await draft.save(), false);
    const notice = page.locator('.notification-toast', { hasText: '只能改' });
    await notice.waitFor();
    await screenshot(page, 'a Word document that is not saved');
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('opens in the form, and what is keyed in there goes into it', async () => {
    const page = await takeWindow();
    await commands.executeCommand('gouji.openForm', Uri.from({ scheme: 'gouji-office', path: file().path }));
    await until('the form', () => {
      const { input } = window.tabGroups.activeTabGroup.activeTab ?? {};
      return input instanceof TabInputCustom && input.viewType === 'gouji.form';
    });
    const form = await frameWith(page, 'td.wrong input');
    await screenshot(page, 'a Word document in the form');
    const stored = async () => {
      try {
        const parts = unzipSync(await workspace.fs.readFile(file()));
        return Buffer.from(parts['word/document.xml'] ?? []).toString();
      } catch {
        // While it is being written the file is none.
        return '';
      }
    };
    const before = await stored();
    await form.locator('td.wrong input').focus();
    await page.keyboard.type('6');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await until('the figure in the document', async () =>
      /结转下年度继续办理(?:(?!<\/w:tr>).)*>6</s.test(await stored()),
    );
    const isDirty = () => workspace.textDocuments.some(({ uri, isDirty }) => uri.scheme === 'gouji-office' && isDirty);
    await until('the end of saving', () => !isDirty());
    await page.keyboard.press('Control+z');
    await form.locator('td.wrong input').waitFor();
    await until('what was undone', isDirty);
    await page.keyboard.press('Control+s');
    await until('the document as it was', async () => (await stored()) === before);
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
