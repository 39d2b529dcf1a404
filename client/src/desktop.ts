import { homedir } from 'node:os';
import { Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { serverOptions } from './serverOptions.ts';
import { clientOptions, showReports } from './showReports.ts';
import type { Load } from './startWhenNeeded.ts';

/** The server is a process of its own. */
export const load: Load = (selector, context) => {
  const server = serverOptions(context.extensionUri);
  const client = new LanguageClient('gouji', '勾稽 Gouji', server, clientOptions(selector));
  return showReports(client, selector, context, Uri.file(homedir()));
};
