import { Disposable, Range, Uri, ViewColumn, languages, window, workspace, type WebviewPanel } from 'vscode';
import type { PagedReport } from '../../../server/src/features/overview/overview.ts';
import type { FromOverview, ToOverview } from '../../webview/overview/message.ts';
import { showPage } from '../preview/page.ts';
import type { Sources } from '../preview/draftPreview.ts';
import { language, words } from '../wording.ts';

/** The overview is drawn anew when nothing has changed for so long, in milliseconds. */
const rest = 500;

/** The overview of all reports in the folders, in a tab of its own. */
export interface OverviewTab {
  /** Shows it, or brings it to the front. */
  show(): void;
  dispose(): void;
}

/** No overview yet. */
export function overviewTab(sources: Sources): OverviewTab {
  let panel: WebviewPanel | undefined;
  return {
    show: () => {
      if (panel) {
        panel.reveal();
        return;
      }
      panel = openPanel(sources);
      panel.onDidDispose(() => (panel = undefined));
    },
    dispose: () => {
      panel?.dispose();
    },
  };
}

function openPanel(sources: Sources): WebviewPanel {
  const panel = window.createWebviewPanel('gouji.overview', words().overview, ViewColumn.Active, {
    enableFindWidget: true,
  });
  panel.iconPath = Uri.joinPath(sources.extension, 'client', 'assets', 'icon.png');
  const listeners = listen(panel, sources);
  panel.onDidDispose(() => {
    listeners.dispose();
  });
  void showPage(panel.webview, 'overview', sources.extension);
  return panel;
}

/** Draws the overview when the page is ready, and again some time after a report has changed. */
function listen(panel: WebviewPanel, { client, verdicts }: Sources): Disposable {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const draw = async () => {
    const reports = await client.sendRequest<PagedReport[]>('gouji/overview', {}).catch(() => undefined);
    if (reports) await panel.webview.postMessage(drawn(reports));
  };
  const drawSoon = () => {
    clearTimeout(waiting);
    if (panel.visible) waiting = setTimeout(() => void draw(), rest);
  };
  const listeners = Disposable.from(
    verdicts.onDidChange(drawSoon),
    languages.onDidChangeDiagnostics(drawSoon),
    panel.onDidChangeViewState(drawSoon),
    panel.webview.onDidReceiveMessage((message: FromOverview) =>
      message.ask === 'overview' ? void draw() : void open(message),
    ),
  );
  return new Disposable(() => {
    clearTimeout(waiting);
    listeners.dispose();
  });
}

/** The addresses stay for opening; what is shown is seen from the folders. */
function drawn(reports: readonly PagedReport[]): ToOverview {
  const shown = reports.map((report) => ({
    ...report,
    uri: report.path,
    path: workspace.asRelativePath(Uri.parse(report.path)),
  }));
  const nothing = { layouts: [], unreadable: [], counts: [], made: undefined };
  return { overview: { ...nothing, language: language(), reports: shown } };
}

async function open({ uri, line, character }: Extract<FromOverview, { ask: 'open' }>): Promise<void> {
  try {
    const selection = new Range(line, character, line, character);
    await window.showTextDocument(Uri.parse(uri), { selection, viewColumn: ViewColumn.Beside });
  } catch {
    void window.showErrorMessage(words().draftGone(uri));
  }
}
