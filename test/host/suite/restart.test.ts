import { after, before, describe, it } from 'mocha';
import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { commands, type TextDocument } from 'vscode';
import { activeDocument, findings } from './draft.ts';
import { openFile, screenshot, takeWindow } from './hands.ts';
import { until } from './until.ts';

const sample = 'Word粘贴.年报.txt';

/** The process of the language server, a child of this extension host. */
function serverProcess(): number | undefined {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const own = processes.split('\n').map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line));
  const server = own.find((found) => Number(found?.[2]) === process.pid && found?.[3]?.includes('server.js'));
  return server ? Number(server[1]) : undefined;
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
    const killed = await until('the server', serverProcess);
    process.kill(killed, 'SIGKILL');
    await until('another server', () => serverProcess() !== killed && serverProcess());
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
});
