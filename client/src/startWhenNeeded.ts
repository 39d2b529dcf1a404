import { commands, window, workspace, type ExtensionContext, type Uri } from 'vscode';
import { once } from '../../server/src/text/once.ts';
import { offerTools, type AnswerTool } from './assistant/offerTools.ts';
import type { Certificates } from './certify/certificates.ts';
import type { ComparisonView } from './compare/comparison.ts';
import { noticeGarbled } from './garbled.ts';
import { onFirstReport } from './reportsInView.ts';
import type { ExceptedPlace } from './exceptFinding.ts';
import type { DraftForms } from './form/formEditor.ts';
import type { Kept } from './preview/draftPreview.ts';
import type { OverviewTab } from './overview/showOverview.ts';
import { showPage } from './preview/page.ts';
import type { Previews } from './preview/showPreview.ts';
import { officeFiles, type OfficeServer } from './office/officeFiles.ts';
import { documentEditor, followDocuments, openDocument } from './office/showDocuments.ts';
import { documentScheme } from '../../server/src/workspace/documentAddress.ts';
import { ruleFiles } from './ruleFiles.ts';
import { ruleScheme } from './ruleScheme.ts';
import { reportSelector, type ReportFilter } from './selector.ts';
import type { Template } from './templates.ts';
import { loadedWith } from './tabbing/loadedWith.ts';
import type { TabServer } from './tabbing/tabKeys.ts';

/** What the part of the extension does that talks with the server. */
export interface Reports {
  /** Whether the server answers, or will as soon as it has started; else says that it does not. */
  answers(): boolean;
  check(): Promise<void>;
  readonly previews: Previews;
  readonly forms: DraftForms;
  readonly overview: OverviewTab;
  readonly certificates: Certificates;
  readonly comparison: ComparisonView;
  openForm(uri?: Uri): Promise<void>;
  pasteTable(): Promise<void>;
  copyTable(): Promise<void>;
  showUnchecked(): Promise<void>;
  newReport(): Promise<void>;
  /** The templates of the kinds of reports that folders describe. */
  ownTemplates(): Promise<readonly Template[]>;
  readonly office: OfficeServer;
  exportReport(): Promise<void>;
  except(place: ExceptedPlace): Promise<void>;
  learn(): Promise<void>;
  showProse(): Promise<void>;
  startFromLastYear(): Promise<void>;
  showLog(): void;
  restart(): Promise<void>;
  readonly tab: TabServer;
  readonly answerTool: AnswerTool;
}

/** Starts the server and the part that talks with it. */
export type Load = (selector: ReportFilter[], context: ExtensionContext) => Promise<Reports>;

/** The parts of the extension that are loaded when they are needed. */
export interface Parts {
  /** What talks with the server. */
  talking(): Promise<{ readonly load: Load }>;
  /** The pages of the rules. */
  rules(): Promise<typeof import('./rules.ts')>;
}

/**
 * Starts the extension: its commands are there at once, the server and all that shows what it says once a document
 * that may be a report is open, or a command has need of them.
 */
export function startWhenNeeded(context: ExtensionContext, parts: Parts): void {
  const { extensionUri, subscriptions } = context;
  const selector = reportSelector();
  const reports = once(async () => (await parts.talking()).load(selector, context));
  const tab = loadedWith(async () => (await import('./tabbing/tabKeys.ts')).tabKeys, {
    nextFigure: async (...place) => (await reports()).tab.nextFigure(...place),
    whatFollows: async (...place) => (await reports()).tab.whatFollows(...place),
  });
  const { registerCommand } = commands;
  /** A command that is nothing without the server. */
  const onReports = (name: string, does: (having: Reports, ...args: never[]) => unknown) =>
    registerCommand(name, async (...args: never[]) => {
      const having = await reports();
      if (having.answers()) await does(having, ...args);
    });
  subscriptions.push(
    onFirstReport(selector, () => {
      void reports();
      void tab.load();
    }),
    noticeGarbled(selector),
    offerTools(context.extension, async (...asked) => (await reports()).answerTool(...asked)),
    registerCommand('gouji.reopen', async () => (await import('./reopen.ts')).reopen()),
    onReports('gouji.newReport', (having) => having.newReport()),
    registerCommand('gouji.insertSection', async () =>
      (await import('./insertSection.ts')).insertSection(extensionUri, async () => {
        const having = await reports();
        return having.answers() ? having.ownTemplates() : [];
      }),
    ),
    registerCommand('gouji.openSample', async () => (await import('./openSample.ts')).openSample(extensionUri)),
    workspace.registerFileSystemProvider(
      ruleScheme,
      ruleFiles(async () => (await parts.rules()).pages),
      { isReadonly: true },
    ),
    workspace.registerFileSystemProvider(
      documentScheme,
      officeFiles(async () => (await reports()).office),
    ),
    followDocuments(),
    window.registerCustomEditorProvider('gouji.document', documentEditor),
    registerCommand('gouji.openDocument', (uri?: Uri) => openDocument(uri)),
    onReports('gouji.export', (having) => having.exportReport()),
    onReports('gouji.importDraft', async ({ office }, uri?: Uri) => {
      const { importDraft } = await import('./office/importDraft.ts');
      await importDraft(office, uri);
    }),
    registerCommand('gouji.explain', async (code?: string) =>
      (await import('./explain.ts')).explain(context.extension, code),
    ),
    onReports('gouji.check', (having) => having.check()),
    onReports('gouji.preview', ({ previews }, uri?: Uri) => previews.show(uri)),
    registerCommand('gouji.lockPreview', async () => {
      (await reports()).previews.lock();
    }),
    window.registerWebviewPanelSerializer('gouji.preview', {
      deserializeWebviewPanel: async (panel, kept: Kept | undefined) => (await reports()).previews.revive(panel, kept),
    }),
    window.registerCustomEditorProvider(
      'gouji.form',
      {
        resolveCustomTextEditor: async (document, panel, closed) => {
          // Its page is loaded while the server starts.
          const [{ forms }] = await Promise.all([reports(), showPage(panel.webview, 'form', extensionUri)]);
          if (!closed.isCancellationRequested) forms.fill(document, panel);
        },
      },
      // What is half typed outlives a look at another tab.
      { webviewOptions: { retainContextWhenHidden: true }, supportsMultipleEditorsPerDocument: true },
    ),
    onReports('gouji.overview', ({ overview }) => {
      overview.show();
    }),
    onReports('gouji.certify', ({ certificates }) => certificates.show()),
    onReports('gouji.saveCertificate', ({ certificates }) => certificates.save()),
    onReports('gouji.compare', ({ comparison }, draft?: Uri, other?: Uri) => comparison.compare(draft, other)),
    registerCommand('gouji.endComparison', async () => {
      (await reports()).comparison.end();
    }),
    onReports('gouji.openForm', (having, uri?: Uri) => having.openForm(uri)),
    onReports('gouji.pasteTable', (having) => having.pasteTable()),
    onReports('gouji.copyTable', (having) => having.copyTable()),
    onReports('gouji.showTables', ({ previews }) => previews.showAsRead()),
    onReports('gouji.showUnchecked', (having) => having.showUnchecked()),
    onReports('gouji.except', (having, ...place: ExceptedPlace) => having.except(place)),
    onReports('gouji.learn', (having) => having.learn()),
    onReports('gouji.showProse', (having) => having.showProse()),
    onReports('gouji.startFromLastYear', (having) => having.startFromLastYear()),
    registerCommand('gouji.showLog', async () => {
      (await reports()).showLog();
    }),
    registerCommand('gouji.tab', tab.keys),
    registerCommand('gouji.restart', async () => (await reports()).restart()),
  );
  void commands.executeCommand('gouji.tab'); // so that the editor has it at hand
}
