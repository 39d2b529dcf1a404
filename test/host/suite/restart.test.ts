import { after, before, describe, it } from 'mocha';
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import type { Page } from 'playwright-core';
import assert from 'node:assert/strict';
import { commands, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { activeDocument, findings, openFile } from './draft.ts';
import { runCommand, screenshot, takeWindow } from './hands.ts';
import { frameWith } from './previews.ts';
import { until } from './until.ts';

const sample = 'Word粘贴.年报.txt';

/** Every process that this extension host has started since the tests were loaded. */
const children: ChildProcess[] = [];
subscribe('child_process', (message) => children.push((message as { process: ChildProcess }).process));

/** The language server that runs now. */
function runningServer(): ChildProcess | undefined {
  return children.find(
    ({ spawnargs, exitCode, signalCode }) =>
      spawnargs.some((argument) => argument.endsWith('server.js')) && exitCode === null && signalCode === null,
  );
}

/** A heading that the report has already. */
const duplicateHeading = '六、其他需要报告的事项\n';

/** Puts text at the end of a draft. */
async function typeAtEnd(draft: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(draft.uri, draft.lineAt(draft.lineCount - 1).range.end, `\n${text}`);
  assert.ok(await workspace.applyEdit(edit));
}

describe('a language server that is killed', () => {
  let page: Page;
  let draft: TextDocument;

  before(async () => {
    page = await takeWindow();
    await openFile(page, sample);
    draft = await activeDocument(sample);
    await until('findings', () => findings(draft).length > 0);
  });
  after(() => commands.executeCommand('workbench.action.closeActiveEditor'));

  it('is back with what it found, and says so', async () => {
    const killed = await until('the server', runningServer);
    killed.kill('SIGKILL');
    await until('another server', () => runningServer() !== killed && runningServer());
    await page.locator('.statusbar-item', { hasText: '重新启动' }).waitFor();
    await screenshot(page, 'restarted');
    await until('findings again', () => findings(draft).length > 0);
    await until('a hover over the figure', async () => {
      const [finding] = findings(draft);
      const hovers =
        finding && (await commands.executeCommand('vscode.executeHoverProvider', draft.uri, finding.range.start));
      return Array.isArray(hovers) && hovers.length > 0;
    });
  });

  it('has not lost what was typed while it was gone', async () => {
    const before = findings(draft).length;
    const killed = await until('the server', runningServer);
    killed.kill('SIGKILL');
    await typeAtEnd(draft, duplicateHeading);
    await until('another server', () => runningServer() !== killed && runningServer());
    await until('one finding more', () => findings(draft).length > before);
    await commands.executeCommand('undo');
    await until('no finding more', () => findings(draft).length === before);
  });

  it('answers to what was typed while it was stopped, once it goes on', async () => {
    const before = findings(draft).length;
    const stopped = await until('the server', runningServer);
    stopped.kill('SIGSTOP');
    await typeAtEnd(draft, duplicateHeading);
    stopped.kill('SIGCONT');
    await until('one finding more', () => findings(draft).length > before);
    assert.equal(runningServer(), stopped);
    await commands.executeCommand('undo');
    await until('no finding more', () => findings(draft).length === before);
  });

  it('is started anew by the command', async () => {
    const before = await until('the server', runningServer);
    await runCommand(page, 'Restart Server');
    await until('another server', () => runningServer() !== before && runningServer());
    await until('findings again', () => findings(draft).length > 0);
  });

  it('is started anew by the command, though it hangs', async () => {
    const hanging = await until('the server', runningServer);
    hanging.kill('SIGSTOP');
    await commands.executeCommand('gouji.restart');
    await until('another server', () => children.at(-1) !== hanging && children.at(-1)?.exitCode === null);
    await until('findings again', () => findings(draft).length > 0);
    hanging.kill('SIGKILL');
  });

  it('that stops again and again is given up with one message, and started at a click', async () => {
    const trouble = page.locator('.notification-toast', { hasText: '服务' });
    await runCommand(page, 'Preview Report');
    const preview = await frameWith(page, 'main table');
    while ((await trouble.count()) === 0) {
      const killed = await until('the server', runningServer);
      await until('findings', () => findings(draft).length > 0);
      killed.kill('SIGKILL');
      const isBack = () => ![killed, undefined].includes(runningServer());
      await until('another server or trouble', async () => isBack() || (await trouble.count()) > 0);
    }
    await preview.locator('.stale button').waitFor();
    assert.ok((await preview.locator('main table').count()) > 0);
    await screenshot(page, 'server given up');
    assert.equal(await trouble.count(), 1);
    assert.equal(runningServer(), undefined);
    // What has need of it says the same, and does not wait for ever.
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('gouji.startFromLastYear');
    await trouble.waitFor();
    assert.equal(await page.locator('.notification-toast').count(), 1);
    await trouble.locator('.monaco-button', { hasText: '重新启动' }).click();
    await until('another server', runningServer);
    await until('findings again', () => findings(draft).length > 0);
    await until('a preview as the draft is', async () => (await preview.locator('.stale button').count()) === 0);
    await commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
  });
});
