import { commands, workspace, type ExtensionContext } from 'vscode';
import { NotificationType, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import { check } from './check.ts';
import { atCursor } from './commandPlace.ts';
import { noteFix, noteHover } from './firstSteps.ts';
import { insertSection } from './insertSection.ts';
import { openSample } from './openSample.ts';
import { followReport } from './reportContext.ts';
import type { ReportFilter } from './selector.ts';
import { restartAlways, tellRestarts } from './restart.ts';
import { startFromLastYear } from './startFromLastYear.ts';
import { registerPreview } from './preview/showPreview.ts';
import { showStatus } from './status.ts';
import { followTable } from './tableContext.ts';
import { TablesAsRead } from './tablesAsRead.ts';
import { showUnchecked } from './uncheckedFigures.ts';
import { Verdicts, type Verdict } from './verdicts.ts';

/** What the client of every host wants of the server. */
export function clientOptions(documentSelector: ReportFilter[]): LanguageClientOptions {
  return {
    documentSelector,
    initializationOptions: { verdict: true, ownTemplates: true },
    errorHandler: restartAlways(),
    middleware: { ...atCursor, ...noteHover },
  };
}

/** Starts the server and everything that shows what it says. */
export async function showReports(
  client: BaseLanguageClient,
  selector: ReportFilter[],
  { extensionUri, subscriptions }: ExtensionContext,
): Promise<void> {
  const verdicts = new Verdicts();
  const tables = new TablesAsRead(client);
  subscriptions.push(
    client,
    verdicts,
    tables,
    client.onNotification(new NotificationType<Verdict>('gouji/verdict'), (verdict) => {
      verdicts.set(verdict);
    }),
    workspace.onDidCloseTextDocument((document) => {
      verdicts.delete(document.uri);
    }),
    showStatus(verdicts, selector),
    registerPreview({ client, verdicts, extension: extensionUri }, selector),
    followReport(verdicts),
    followTable(verdicts),
    noteFix(verdicts),
    commands.registerCommand('gouji.check', () => check(verdicts, selector)),
    commands.registerCommand('gouji.insertSection', () => insertSection(extensionUri)),
    commands.registerCommand('gouji.openSample', () => openSample(extensionUri)),
    commands.registerCommand('gouji.showTables', () => tables.show()),
    commands.registerCommand('gouji.showUnchecked', () => showUnchecked(client)),
    commands.registerCommand('gouji.startFromLastYear', () => startFromLastYear(client, verdicts, selector)),
    commands.registerCommand('gouji.showLog', () => {
      client.outputChannel.show();
    }),
  );
  tellRestarts(client);
  await client.start();
}
