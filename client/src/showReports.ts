import { commands, workspace, type ExtensionContext } from 'vscode';
import { NotificationType, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import { check } from './check.ts';
import { insertSection } from './insertSection.ts';
import { openSample } from './openSample.ts';
import type { ReportFilter } from './selector.ts';
import { restartAlways, tellRestarts } from './restart.ts';
import { showStatus } from './status.ts';
import { Verdicts, type Verdict } from './verdicts.ts';

/** What the client of every host wants of the server. */
export function clientOptions(documentSelector: ReportFilter[]): LanguageClientOptions {
  return { documentSelector, initializationOptions: { verdict: true }, errorHandler: restartAlways() };
}

/** Starts the server and everything that shows what it says. */
export async function showReports(
  client: BaseLanguageClient,
  selector: ReportFilter[],
  { extensionUri, subscriptions }: ExtensionContext,
): Promise<void> {
  const verdicts = new Verdicts();
  subscriptions.push(
    client,
    verdicts,
    client.onNotification(new NotificationType<Verdict>('gouji/verdict'), (verdict) => {
      verdicts.set(verdict);
    }),
    workspace.onDidCloseTextDocument((document) => {
      verdicts.delete(document.uri);
    }),
    showStatus(verdicts, selector),
    commands.registerCommand('gouji.check', () => check(verdicts, selector)),
    commands.registerCommand('gouji.insertSection', () => insertSection(extensionUri)),
    commands.registerCommand('gouji.openSample', () => openSample(extensionUri)),
    commands.registerCommand('gouji.showLog', () => {
      client.outputChannel.show();
    }),
  );
  tellRestarts(client);
  await client.start();
}
