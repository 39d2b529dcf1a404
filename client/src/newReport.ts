import { Uri, commands, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { LikelyReport, ReportToWrite } from '../../server/src/lsp/handlers/newReport.ts';
import { isDraftName, reportEndings } from '../../server/src/workspace/draftFiles.ts';
import { words } from './wording.ts';

/** The command `gouji.newReport`: asks whose report it is, on which year and where it goes, and opens it in the form. */
export async function newReport(client: BaseLanguageClient, home: Uri | undefined): Promise<void> {
  const likely = await client.sendRequest<LikelyReport>('gouji/reportToWrite', {});
  const kind = likely.kinds && (await askKind(likely.kinds));
  if (likely.kinds && kind === undefined) return;
  const asked = await ask(likely, kind);
  const file = asked && (await askFile(asked, home));
  if (!file) return;
  const text = await client.sendRequest<string>('gouji/newReport', asked);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  await commands.executeCommand('vscode.openWith', file, 'gouji.form');
}

/** The name of the kind of report that is meant, where folders describe some of their own; undefined where nothing was chosen. */
async function askKind(kinds: NonNullable<LikelyReport['kinds']>): Promise<string | undefined> {
  const titles = kinds.map(({ title }) => title);
  const chosen = await window.showQuickPick(titles, { placeHolder: words().whichKind });
  return kinds.find(({ title }) => title === chosen)?.name;
}

/** In the first folder, or where the author is at home, unless another place is chosen; the name always tells a report. */
async function askFile({ organisation, year }: ReportToWrite, home: Uri | undefined): Promise<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri ?? home;
  const ending = reportEndings[0] ?? '';
  const name = `${organisation.replace(/[\\/:*?"<>|]/g, '')}${year}${ending}`;
  const file = await window.showSaveDialog({
    title: words().newReportFile,
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
  });
  return file && (isDraftName(file.path) ? file : file.with({ path: file.path + ending }));
}

async function ask(
  { organisation = '', year }: LikelyReport,
  kind: string | undefined,
): Promise<ReportToWrite | undefined> {
  const { whose, whoseHint, whichYear, noYearGiven } = words();
  const office = await window.showInputBox({ prompt: whose, placeHolder: whoseHint, value: organisation });
  if (office === undefined) return undefined;
  const given = await window.showInputBox({
    prompt: whichYear,
    // A report is written at the beginning of the year after.
    value: String(year ?? new Date().getFullYear() - 1),
    validateInput: (text) => (/^\s*20\d\d\s*$/.test(text) ? undefined : noYearGiven),
  });
  return given === undefined
    ? undefined
    : { organisation: office.trim(), year: Number(given), ...(kind !== undefined && { kind }) };
}
