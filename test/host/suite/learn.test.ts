import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { Range, Selection, Uri, commands, languages, window, workspace } from 'vscode';
import { runCommand, screenshot, takeWindow } from './hands.ts';
import { until } from './until.ts';

const draft = `某县公安局2023年窗口办件统计表

| 项目 | 本级 | 乡镇 | 合计 |
|---|---|---|---|
| 上年结转 | 51 | 7 | 58 |
| 本年受理 | 320 | 140 | 460 |
| 户政 | 200 | 90 | 290 |
| 出入境 | 120 | 50 | 170 |
| 本年办结 | 330 | 139 | 469 |
| 结转下年 | 41 | 8 | 50 |
`;

const nextDraft = `某县公安局2024年窗口办件统计表

| 项目 | 本级 | 乡镇 | 合计 |
|---|---|---|---|
| 上年结转 | 41 | 8 | 49 |
| 本年受理 | 330 | 180 | 510 |
| 户政 | 210 | 130 | 340 |
| 出入境 | 120 | 50 | 170 |
| 本年办结 | 340 | 170 | 510 |
| 结转下年 | 31 | 18 | 49 |
`;

describe('a table of a kind that nobody described', () => {
  const root = () => workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
  const folder = () => Uri.joinPath(root(), '学习');
  const place = (name: string) => Uri.joinPath(folder(), name);
  let page: Page;

  before(async () => {
    page = await takeWindow();
    await workspace.fs.writeFile(place('2023.md'), new TextEncoder().encode(draft));
    await workspace.fs.writeFile(place('gouji.json'), new TextEncoder().encode('{}\n'));
  });
  after(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(folder(), { recursive: true });
  });

  it('is learned: what holds is ticked, written beside the draft and listed in gouji.json', async () => {
    const editor = await window.showTextDocument(place('2023.md'));
    const at = editor.document.positionAt(draft.indexOf('户政'));
    editor.selection = new Selection(at, at);
    await runCommand(page, 'Gouji: Learn Relations');
    const relations = page.locator('.quick-input-list .monaco-list-row');
    const near = relations.filter({ hasText: '上年结转 + 本年受理 = 本年办结 + 结转下年' });
    await near.waitFor();
    assert.ok((await near.innerText()).includes('应为 49'), 'the figure that would have to differ is named');
    for (const words of ['本年受理 = 户政 + 出入境', '上年结转 + 本年受理', '合计 = 本级 + 乡镇'])
      await relations.filter({ hasText: words }).first().click();
    await screenshot(page, 'relations learned from a table');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-title', { hasText: '代号' }).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('window');
    await page.keyboard.press('Enter');
    await until('the kind file', () => window.activeTextEditor?.document.uri.path.endsWith('/window.gouji-kind.json'));
    const written = window.activeTextEditor?.document.getText() ?? '';
    assert.deepEqual((JSON.parse(written) as { tables: [{ sums: string[] }] }).tables[0].sums, [
      'r2 = r3 + r4',
      'r1 + r2 = r5 + r6',
      'c3 = c1 + c2',
    ]);
    const project = await workspace.fs.readFile(place('gouji.json'));
    assert.deepEqual(JSON.parse(new TextDecoder().decode(project)), { kinds: ['window.gouji-kind.json'] });
    await screenshot(page, 'the kind file that was written');
  });

  it('is then checked as what it is: the wrong figure is found', async () => {
    await window.showTextDocument(place('2023.md'));
    const found = () => languages.getDiagnostics(place('2023.md')).filter(({ source }) => source === 'gouji');
    await until('the finding', () => found().some(({ message }) => message.includes('应为 49')));
    await screenshot(page, 'a wrong figure of a learned kind');
  });

  it('holds the next year to it: a wrong figure is found, and the light bulb puts it right', async () => {
    await workspace.fs.writeFile(place('2024.md'), new TextEncoder().encode(nextDraft));
    const editor = await window.showTextDocument(place('2024.md'));
    const found = () => languages.getDiagnostics(place('2024.md')).filter(({ source }) => source === 'gouji');
    const at = editor.document.positionAt(nextDraft.indexOf('130'));
    await editor.edit((edit) => {
      edit.replace(new Range(at, at.translate(0, 3)), '310');
    });
    await until('the finding', () => found().some(({ message }) => message.includes('现为 310')));
    const [wrong, ...others] = found();
    assert.match(wrong?.message ?? '', /“户政 · 乡镇”应为 130，现为 310/);
    assert.deepEqual([wrong && editor.document.getText(wrong.range), others], ['310', []]);
    editor.selection = new Selection(at, at);
    await commands.executeCommand('editor.action.showHover');
    await page.locator('.monaco-hover-content', { hasText: '310' }).first().waitFor();
    await screenshot(page, 'the next year of a learned kind, with a wrong figure');
    await commands.executeCommand('editor.action.quickFix');
    await page.locator('.action-widget', { hasText: '130' }).waitFor();
    await screenshot(page, 'the repair of a learned kind');
    await page.keyboard.press('Enter');
    await until('the repair', () => editor.document.getText() === nextDraft);
    await until('no finding', () => found().length === 0);
  });
});
