import { before, describe, it } from 'mocha';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { ConfigurationTarget, commands, env, window, workspace } from 'vscode';
import { takeWindow } from './hands.ts';
import { scenes } from './scenes.ts';
import { setting } from './settings.ts';
import { until } from './until.ts';

const language = env.language.startsWith('zh') ? 'Chinese' : 'English';

/** The name of each theme, the class of the window in it, and its name in the settings. */
const themes = [
  ['light', 'vs', 'Default Light Modern'],
  ['dark', 'vs-dark', 'Default Dark Modern'],
  ['high contrast', 'hc-black', 'Default High Contrast'],
] as const;

/** Closes all that a scene has opened, and saves nothing. */
async function clear(): Promise<void> {
  await commands.executeCommand('hideCodeActionWidget');
  await commands.executeCommand('notifications.clearAll');
  for (const command of ['closePanel', 'closeSidebar']) await commands.executeCommand(`workbench.action.${command}`);
  while (window.tabGroups.activeTabGroup.activeTab)
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** The window once a second passes in which nothing moves: hints and lenses come, widen and go when they like. */
async function steadyPicture(page: Page): Promise<Buffer> {
  let last = await page.screenshot({ animations: 'disabled' });
  await until('a second without a change', async () => {
    await setTimeout(1000);
    const before = last;
    last = await page.screenshot({ animations: 'disabled' });
    return last.equals(before);
  });
  return last;
}

for (const [theme, kind, name] of themes)
  describe(`in ${language}, ${theme}, a user sees`, () => {
    let page: Page;

    before(async () => {
      page = await takeWindow();
      await workspace.getConfiguration('workbench').update('colorTheme', name, ConfigurationTarget.Global);
      await workspace.getConfiguration('editor').update('cursorBlinking', 'solid', ConfigurationTarget.Global);
      await page.locator(`.monaco-workbench.${kind}`).waitFor();
    });

    for (const [scene, show] of Object.entries(scenes))
      it(scene, async () => {
        await clear();
        await page.mouse.move(640, 0);
        await show(page);
        writeFileSync(join(setting('SCREENSHOTS'), `${scene}, ${language}, ${theme}.png`), await steadyPicture(page));
      });
  });
