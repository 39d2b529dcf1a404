import { workspace, type ExtensionContext } from 'vscode';
import {
  NotificationType,
  RevealOutputChannelOn,
  State,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { check } from './check.ts';
import { atCursor } from './commandPlace.ts';
import { noteFix, noteHover } from './firstSteps.ts';
import { followCursor } from './followCursor.ts';
import { followReport } from './reportContext.ts';
import type { ReportFilter } from './selector.ts';
import { restart, restartAlways, startQuietly, tellRestarts } from './restart.ts';
import { MarkedProse } from './proseFigures.ts';
import { offerRulePages } from './rulePages.ts';
import { startFromLastYear } from './startFromLastYear.ts';
import type { Reports } from './startWhenNeeded.ts';
import { previews } from './preview/showPreview.ts';
import { showStatus } from './status.ts';
import { followTable } from './tableContext.ts';
import { TablesAsRead } from './tablesAsRead.ts';
import { showUnchecked } from './uncheckedFigures.ts';
import { Verdicts, type Verdict } from './verdicts.ts';
import { wrapReports } from './wrapReports.ts';

/** What the client of every host wants of the server. */
export function clientOptions(documentSelector: ReportFilter[]): LanguageClientOptions {
  return {
    documentSelector,
    initializationOptions: { verdict: true, ownTemplates: true },
    errorHandler: restartAlways(),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: { ...atCursor, ...noteHover },
  };
}

/** Starts the server and everything that shows what it says. */
export async function showReports(
  client: BaseLanguageClient,
  selector: ReportFilter[],
  { extensionUri, subscriptions }: ExtensionContext,
): Promise<Reports> {
  const verdicts = new Verdicts();
  const tables = new TablesAsRead(client);
  const prose = new MarkedProse(client);
  subscriptions.push(
    client,
    verdicts,
    tables,
    prose,
    client.onNotification(new NotificationType<Verdict>('gouji/verdict'), (verdict) => {
      verdicts.set(verdict);
    }),
    workspace.onDidCloseTextDocument((document) => {
      verdicts.delete(document.uri);
    }),
    followCursor(client, selector),
    showStatus(verdicts),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) verdicts.clear();
    }),
    offerRulePages(selector),
    followReport(verdicts),
    followTable(verdicts),
    noteFix(verdicts),
    wrapReports(verdicts),
  );
  tellRestarts(client);
  await startQuietly(client);
  return {
    check: () => check(verdicts, selector),
    previews: previews({ client, verdicts, extension: extensionUri }, selector),
    showTables: () => tables.show(),
    showUnchecked: () => showUnchecked(client),
    showProse: () => prose.toggle(),
    startFromLastYear: () => startFromLastYear(client, verdicts, selector),
    showLog: () => {
      client.outputChannel.show();
    },
    restart: () => restart(client),
  };
}
