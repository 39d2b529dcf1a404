import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { reportSelector } from './selector.ts';
import { serverOptions } from './serverOptions.ts';
import { clientOptions, showReports } from './showReports.ts';

/** Starts the extension on the desktop and on a remote machine: the server is a process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const selector = reportSelector();
  const server = serverOptions(context.extensionUri);
  const client = new LanguageClient('gouji', '勾稽 Gouji', server, clientOptions(selector));
  return showReports(client, selector, context);
}
