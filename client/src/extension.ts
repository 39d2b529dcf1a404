import type { ExtensionContext } from 'vscode';
import { startWhenNeeded } from './startWhenNeeded.ts';

/** Starts the extension on the desktop and on a remote machine. */
export function activate(context: ExtensionContext): void {
  startWhenNeeded(context, { talking: () => import('./desktop.ts'), rules: () => import('./rules.ts') });
}
