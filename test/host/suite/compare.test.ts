import { after, before, describe, it } from 'mocha';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { Range, Uri, WorkspaceEdit, commands, extensions, window, workspace } from 'vscode';
import { appears, runCommand, screenshot, takeWindow } from './hands.ts';
import { frameWith } from './previews.ts';
import { until } from './until.ts';

const name = '比较.年报.md';

describe('versions of a draft', () => {
  const folder = () => workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
  const draft = () => Uri.joinPath(folder(), name);
  let page: Page;
  const line = (text: string) => page.locator('.explorer-viewlet .monaco-list-row', { hasText: text });

  before(async () => {
    page = await takeWindow();
    await workspace.fs.copy(Uri.joinPath(folder(), '正确.年报.md'), draft());
    const git = (...argv: string[]) => execFileSync('git', ['-C', folder().fsPath, ...argv]);
    git('init', '--quiet');
    git('add', name);
    git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '--message=初稿');
    await extensions.getExtension('vscode.git')?.activate();
    await commands.executeCommand('git.openRepository', folder().fsPath);
  });
  after(async () => {
    await commands.executeCommand('gouji.endComparison');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(draft());
    await workspace.fs.delete(Uri.joinPath(folder(), '.git'), { recursive: true });
  });

  it('are compared figure by figure with the last commit, while one types', async () => {
    const { document } = await window.showTextDocument(draft());
    const at = document.getText().indexOf('| 3 | 0 | 104 |') + '| 3 | 0 | '.length;
    const edit = new WorkspaceEdit();
    edit.replace(draft(), new Range(document.positionAt(at), document.positionAt(at + 3)), '105');
    await workspace.applyEdit(edit);
    await runCommand(page, 'Gouji: Compare Figures');
    const head = page.locator('.quick-input-list .monaco-list-row', { hasText: 'HEAD' });
    await head.waitFor();
    await screenshot(page, 'versions to compare with');
    await head.click();
    await line('104 → 105').waitFor();
    assert.ok(await appears(line('相差').first()), 'the relations that fail are there');
    assert.ok(await appears(line('正文“104件”')), 'and the sentence that differs');
    await screenshot(page, 'figures that changed');
    await commands.executeCommand('undo');
    await until('no difference', async () => (await line('104 → 105').count()) === 0);
    await document.save();
  });

  it('may be two files, and a line leads to its place in the draft', async () => {
    await commands.executeCommand('gouji.compare', Uri.joinPath(folder(), '结转错误.年报.md'), draft());
    const figure = line('→').nth(1);
    await figure.click();
    await until('the other draft', () => window.activeTextEditor?.document.uri.path.endsWith('结转错误.年报.md'));
  });

  it('are certified as they are saved: a page that says so and can be saved', async () => {
    await window.showTextDocument(draft());
    await commands.executeCommand('gouji.certify');
    const shown = await frameWith(page, 'h1:text-is("勾稽核对单")');
    const digest = createHash('sha256')
      .update(await workspace.fs.readFile(draft()))
      .digest('hex');
    assert.ok((await shown.locator('body').innerText()).includes(digest));
    await screenshot(page, 'a certificate');
    assert.ok(await appears(page.locator('.editor-actions [aria-label^="Save Certificate…"]')));
  });
});
