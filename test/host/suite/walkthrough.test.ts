import { after, before, describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import { ConfigurationTarget, commands, window, workspace, type TextDocument } from 'vscode';
import { findings } from './draft.ts';
import { appears, hover, screenshot, selectFigure, takeWindow } from './hands.ts';
import { frameWith } from './previews.ts';
import { until } from './until.ts';

const lastRow = '四、结转下年度继续办理';

describe('the walkthrough', () => {
  let page: Page;
  let draft: TextDocument;
  const step = (id: string) => page.locator(`[data-step-id="gouji.gouji#start#${id}"].getting-started-step`);
  const ticked = (id: string) => page.locator(`[data-step-id="gouji.gouji#start#${id}"][aria-checked=true]`).waitFor();
  const openStep = async (id: string, button?: string) => {
    await step(id).click();
    if (button) await step(id).getByRole('button', { name: button }).click();
  };

  before(async () => {
    page = await takeWindow();
    await commands.executeCommand('workbench.action.closeSidebar');
    await commands.executeCommand('workbench.action.closePanel');
    // The first time the editor only begins to read what walkthroughs there are: then once more.
    await until('the walkthrough', async () => {
      await commands.executeCommand('workbench.action.closeAllEditors');
      await commands.executeCommand('workbench.action.openWalkthrough', 'gouji.gouji#start', false);
      return appears(step('sample'));
    });
  });
  after(async () => {
    await workspace.getConfiguration('workbench').update('colorTheme', undefined, ConfigurationTarget.Global);
    if (window.activeTextEditor) await commands.executeCommand('workbench.action.files.revert');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  for (const [kind, theme] of [
    ['vscode-light', 'Default Light Modern'],
    ['vscode-dark', 'Default Dark Modern'],
    ['vscode-high-contrast', 'Default High Contrast'],
  ] as const)
    it(`has a picture of each step in the theme ${theme}`, async () => {
      await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Global);
      for (const id of ['sample', 'check', 'hover', 'fix', 'preview', 'insert', 'nextYear']) {
        await step(id).click();
        const picture = await frameWith(page, `svg[id="gouji-${id}"]`);
        await picture.locator(`body.${kind}`).waitFor();
        await screenshot(page, `walkthrough, ${kind}, ${id}`);
      }
    });

  it('opens a sample with a wrong figure beside itself', async () => {
    await openStep('sample', 'Open Sample');
    draft = await until('the sample in the editor', () => {
      const document = window.activeTextEditor?.document;
      return document?.isUntitled && document.languageId === 'gov-report' && document;
    });
    await until('findings', () => findings(draft).length > 0);
    await ticked('sample');
  });

  it('leads to the figure, though the sample is not the active editor', async () => {
    await openStep('check', 'Check Report');
    await until('the cursor on the figure', () => {
      const { selection } = window.activeTextEditor ?? {};
      return selection && draft.lineAt(selection.active.line).text.includes(lastRow);
    });
    await ticked('check');
    await commands.executeCommand('workbench.action.closePanel');
  });

  for (const [kind, theme] of [
    ['light', 'Default Light Modern'],
    ['dark', 'Default Dark Modern'],
  ] as const)
    it(`can be read in the theme ${theme}`, async () => {
      await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Global);
      await page.locator(`.monaco-workbench.${kind === 'dark' ? 'vs-dark' : 'vs'}`).waitFor();
      await openStep('hover');
      await screenshot(page, `walkthrough, ${kind}`);
    });

  it('ticks the hover once one was seen', async () => {
    await hover(page, lastRow, '16');
    await ticked('hover');
  });

  it('ticks the repair once the figures tie', async () => {
    await selectFigure(page, lastRow, '16');
    await page.keyboard.type('6');
    await ticked('fix');
  });

  it('starts next year’s report from the sample in view', async () => {
    await openStep('nextYear', 'Draft Next Year');
    await until('a new report', () => {
      const document = window.activeTextEditor?.document;
      return document?.isUntitled && document !== draft && document.getText().includes('2023年');
    });
    await ticked('nextYear');
  });
});
