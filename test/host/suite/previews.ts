import type { Frame, Page } from 'playwright-core';
import { TabInputWebview, window, type Tab, type TextDocument } from 'vscode';
import { until } from './until.ts';

/** The frame of the preview, once it holds such an element. */
export function frameWith(page: Page, selector: string): Promise<Frame> {
  return until(`${selector} in the preview`, async () => {
    // A frame may go while it is asked.
    const holds = (frame: Frame) =>
      frame
        .locator(selector)
        .count()
        .then(Boolean, () => false);
    for (const frame of page.frames()) if (await holds(frame)) return frame;
    return undefined;
  });
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
