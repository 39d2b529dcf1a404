import type { ExtensionContext } from 'vscode';
import { startWhenNeeded } from '../startWhenNeeded.ts';

/** Starts the extension in a browser. */
export function activate(context: ExtensionContext): void {
  startWhenNeeded(context, async (...needs) => (await import('./browser.ts')).load(...needs));
}
