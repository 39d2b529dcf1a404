import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { reportSelector } from '../selector.ts';
import { clientOptions, showReports } from '../showReports.ts';
import { tellFiles } from './tellFiles.ts';

/** Starts the extension in a browser: the server is a worker, and reads no file by itself. */
export async function activate(context: ExtensionContext): Promise<void> {
  const selector = reportSelector();
  const server = new Worker(Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true));
  const client = new LanguageClient('gouji', '勾稽 Gouji', server, clientOptions(selector));
  await showReports(client, selector, context);
  context.subscriptions.push(tellFiles(client));
}
