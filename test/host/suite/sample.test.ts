import { after, before, describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import { commands, window } from 'vscode';
import { findings } from './draft.ts';
import { runCommand, takeWindow } from './hands.ts';
import { until } from './until.ts';

describe('the sample of the walkthrough', () => {
  let page: Page;

  before(async () => {
    page = await takeWindow();
  });
  after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('opens as a new draft and shows its wrong figure', async () => {
    await runCommand(page, 'Open a Sample');
    const draft = await until('the sample in the editor', () => {
      const document = window.activeTextEditor?.document;
      return document?.isUntitled && document.languageId === 'gov-report' && document;
    });
    await until('findings', () => findings(draft).some(({ code }) => JSON.stringify(code).includes('wrong-figure')));
  });
});
