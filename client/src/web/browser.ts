import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, showReports } from '../showReports.ts';
import type { Load } from '../startWhenNeeded.ts';
import { startWorker } from './startWorker.ts';
import { tellFiles } from './tellFiles.ts';

/** The server is a worker, and reads no file by itself. */
export const load: Load = async (selector, context) => {
  const server = startWorker(context.extensionUri);
  const client = new LanguageClient('gouji', '勾稽 Gouji', server, clientOptions(selector));
  const reports = await showReports(client, selector, context);
  context.subscriptions.push(tellFiles(client));
  return reports;
};
