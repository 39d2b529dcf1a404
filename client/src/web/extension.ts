import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { reportSelector } from '../selector.ts';
import { clientOptions, showReports } from '../showReports.ts';
import { startWorker } from './startWorker.ts';
import { tellFiles } from './tellFiles.ts';

/** Starts the extension in a browser: the server is a worker, and reads no file by itself. */
export async function activate(context: ExtensionContext): Promise<void> {
  const selector = reportSelector();
  const server = startWorker(context.extensionUri);
  const client = new LanguageClient('gouji', '勾稽 Gouji', server, clientOptions(selector));
  await showReports(client, selector, context);
  context.subscriptions.push(tellFiles(client));
}
