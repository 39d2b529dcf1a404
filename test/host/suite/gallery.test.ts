import { before, describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import { ConfigurationTarget, commands, env, window, workspace } from 'vscode';
import { screenshot, takeWindow } from './hands.ts';
import { scenes } from './scenes.ts';

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

for (const [theme, kind, setting] of themes)
  describe(`in ${language}, ${theme}, a user sees`, () => {
    let page: Page;

    before(async () => {
      page = await takeWindow();
      await workspace.getConfiguration('workbench').update('colorTheme', setting, ConfigurationTarget.Global);
      await page.locator(`.monaco-workbench.${kind}`).waitFor();
    });

    for (const [scene, show] of Object.entries(scenes))
      it(scene, async () => {
        await clear();
        await page.mouse.move(640, 0);
        await show(page);
        await screenshot(page, `${scene}, ${language}, ${theme}`);
      });
  });
