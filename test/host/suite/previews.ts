import type { Frame, Page } from 'playwright-core';
import { TabInputWebview, window, type Tab, type TextDocument } from 'vscode';
import { until } from './until.ts';

/** The frame of the preview, once it holds such an element. */
export function frameWith(page: Page, selector: string): Promise<Frame> {
  return until(`${selector} in the preview`, async () => {
    for (const frame of page.frames()) if (await holds(frame, selector)) return frame;
    return undefined;
  });
}

/** Whether such an element is in a frame; in one that has gone meanwhile there is none. */
async function holds(frame: Frame, selector: string): Promise<boolean> {
  const count = await frame
    .locator(selector)
    .count()
    .catch(() => 0);
  return count > 0;
}

/** The tabs of previews. */
export function previews(): Tab[] {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof TabInputWebview && input.viewType.includes('gouji.preview'));
}

/** What is selected in the draft. */
export function selected(draft: TextDocument): string | undefined {
  const editor = window.visibleTextEditors.find(({ document }) => document === draft);
  return editor && draft.getText(editor.selection);
}
