import { extensions, workspace, type ExtensionContext, type Uri } from 'vscode';
import {
  NotificationType,
  RevealOutputChannelOn,
  State,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { draftLanguages, reportLanguage } from '../../server/src/workspace/draftFiles.ts';
import { activeDraft } from './activeDraft.ts';
import { answerTool } from './assistant/answerTool.ts';
import { check } from './check.ts';
import { certificates } from './certify/certificates.ts';
import { comparisonView } from './compare/comparison.ts';
import { atCursor } from './commandPlace.ts';
import type { OwnTemplate } from '../../server/src/lsp/handlers/ownTemplates.ts';
import { newReport } from './newReport.ts';
import { noteFix, noteHover } from './firstSteps.ts';
import { draftForms, openForm } from './form/formEditor.ts';
import { exceptFinding } from './exceptFinding.ts';
import { followCursor } from './followCursor.ts';
import { followReport } from './reportContext.ts';
import { copyTable } from './paste/copyTable.ts';
import { exportReport } from './office/exportReport.ts';
import { officeServer } from './office/officeServer.ts';
import { offerPastes } from './paste/pasteProviders.ts';
import { pasteTable } from './paste/pasteTable.ts';
import { declarations, type ReportFilter } from './selector.ts';
import { restartAlways, startServer } from './restart.ts';
import { MarkedProse } from './proseFigures.ts';
import { oneHint } from './oneHint.ts';
import { offerRulePages, pagesInside } from './rulePages.ts';
import { startFromLastYear } from './startFromLastYear.ts';
import type { Reports } from './startWhenNeeded.ts';
import { overviewTab } from './overview/showOverview.ts';
import { previews } from './preview/showPreview.ts';
import { showStatus } from './status.ts';
import { askTab } from './tabbing/askTab.ts';
import { followTable } from './tableContext.ts';
import { showUnchecked } from './uncheckedFigures.ts';
import { Verdicts, type Verdict } from './verdicts.ts';
import { wrapReports } from './wrapReports.ts';

/** Where the snippets of the editor are offered; in reports the server names what fits the place instead. */
const ownTemplates = draftLanguages.filter((language) => language !== reportLanguage);

/** Whether the editor tells by itself where a file is no JSON. */
function checksJson(): boolean {
  const isThere = extensions.getExtension('vscode.json-language-features') !== undefined;
  return isThere && workspace.getConfiguration('json').get('validate.enable', true);
}

/** What the client of every host wants of the server. */
export function clientOptions(selector: ReportFilter[]): LanguageClientOptions {
  return {
    documentSelector: [...selector, ...declarations],
    initializationOptions: {
      verdict: true,
      ownTemplates,
      rowsInLists: true,
      documents: true,
      checksJson: checksJson(),
    },
    errorHandler: restartAlways(),
    // Else the library would tell it, too, in its own words.
    initializationFailedHandler: () => false,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: { ...atCursor(selector), ...noteHover, ...pagesInside, ...oneHint },
  };
}

/**
 * Starts the server and everything that shows what it says.
 * @param home where the author keeps files, if that is known: new ones go there where no folder is open
 */
export async function showReports(
  client: BaseLanguageClient,
  selector: ReportFilter[],
  { extensionUri, subscriptions }: ExtensionContext,
  home?: Uri,
): Promise<Reports> {
  const verdicts = new Verdicts();
  const prose = new MarkedProse(client);
  const sources = { client, verdicts, extension: extensionUri };
  const open = previews(sources, selector);
  const forms = draftForms(sources);
  const overview = overviewTab(sources);
  const active = activeDraft([open, forms], selector);
  const certified = certificates(client, active);
  const comparison = comparisonView(client, verdicts, active);
  subscriptions.push(
    client,
    verdicts,
    prose,
    open,
    forms,
    overview,
    certified,
    comparison,
    client.onNotification(new NotificationType<Verdict>('gouji/verdict'), (verdict) => {
      verdicts.set(verdict);
    }),
    workspace.onDidCloseTextDocument((document) => {
      verdicts.delete(document.uri);
    }),
    followCursor(client, selector),
    showStatus(verdicts, active),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) verdicts.clear();
    }),
    offerRulePages(selector),
    followReport(verdicts, active),
    followTable(verdicts),
    noteFix(verdicts),
    wrapReports(verdicts),
    offerPastes(client, selector),
  );
  const server = await startServer(client);
  return {
    answers: () => server.answers(),
    restart: () => server.restart(),
    check: () => check(verdicts, active),
    previews: open,
    forms,
    overview,
    certificates: certified,
    comparison,
    openForm: (uri) => openForm(active, uri),
    pasteTable: () => pasteTable(client, active),
    copyTable: () => copyTable(client, active, extensionUri),
    showUnchecked: () => showUnchecked(client, active),
    newReport: () => newReport(client, home),
    ownTemplates: () => client.sendRequest<OwnTemplate[]>('gouji/ownTemplates', {}),
    office: officeServer(client),
    exportReport: () => exportReport(client, active),
    showProse: () => prose.toggle(),
    startFromLastYear: () => startFromLastYear(client, verdicts, active),
    showLog: () => {
      client.outputChannel.show();
    },
    except: (place) => exceptFinding(client, place),
    learn: async () => (await import('./learn/learnTable.ts')).learnTable(client),
    tab: askTab(client, verdicts),
    answerTool: answerTool(client),
  };
}
