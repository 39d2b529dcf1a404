import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { ConfigurationTarget, DiagnosticSeverity, commands, window, workspace, type TextDocument } from 'vscode';
import { findings } from './draft.ts';
import { screenshot, takeWindow } from './hands.ts';
import { until } from './until.ts';

const table = `# 某县 2024 年车辆与会议支出

| 项目 | 上年数 | 本年数 | 增减 |
| --- | --- | --- | --- |
| 车辆 | 520 | 498 | -22 |
| 差旅 | 61 | 75 | 14 |
| 会议 | 33 | 20 | -31 |
| 印刷 | 18 | 25 | 7 |
`;

describe('a table of no kind of report', () => {
  const set = (value: boolean | undefined) =>
    workspace.getConfiguration('gouji').update('ordinaryTables', value, ConfigurationTarget.Global);
  let page: Page;
  let draft: TextDocument;

  before(async () => {
    page = await takeWindow();
    draft = await workspace.openTextDocument({ language: 'markdown', content: table });
    await window.showTextDocument(draft);
  });
  after(async () => {
    await set(undefined);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('is told nothing of until that is asked for', () => {
    assert.deepEqual(findings(draft), []);
  });

  it('is then given a hint where what holds everywhere else does not', async () => {
    await set(true);
    const [hint] = await until('the hint', () => findings(draft).length > 0 && findings(draft));
    assert.equal(hint?.severity, DiagnosticSeverity.Hint);
    assert.match(hint.message, /本年数 = 上年数 \+ 增减.*“增减”应为 -13/);
    await screenshot(page, 'a hint in a table of no kind');
  });
});
