import { Uri, type ExtensionContext } from 'vscode';
import { startWhenNeeded } from '../startWhenNeeded.ts';
import { loadPart } from './loadPart.ts';

/** Starts the extension in a browser. */
export function activate(context: ExtensionContext): void {
  const part = (name: string) => loadPart(Uri.joinPath(context.extensionUri, 'dist', 'client', name));
  startWhenNeeded(context, {
    talking: () => part('browser.js') as Promise<typeof import('./browser.ts')>,
    rules: () => part('rules.js') as Promise<typeof import('../rules.ts')>,
  });
}
