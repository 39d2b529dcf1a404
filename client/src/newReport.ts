import { Uri, commands, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReportToWrite } from '../../server/src/lsp/handlers/newReport.ts';
import { isDraftName, reportEndings } from '../../server/src/workspace/draftFiles.ts';
import { words } from './wording.ts';

/** The command `gouji.newReport`: asks whose report it is, on which year and where it goes, and opens it in the form. */
export async function newReport(client: BaseLanguageClient, home: Uri | undefined): Promise<void> {
  const likely = await client.sendRequest<Partial<ReportToWrite>>('gouji/reportToWrite', {});
  const asked = await ask(likely);
  const file = asked && (await askFile(asked, home));
  if (!file) return;
  const text = await client.sendRequest<string>('gouji/newReport', asked);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  await commands.executeCommand('vscode.openWith', file, 'gouji.form');
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

async function ask({ organisation = '', year }: Partial<ReportToWrite>): Promise<ReportToWrite | undefined> {
  const { whose, whoseHint, whichYear, noYearGiven } = words();
  const office = await window.showInputBox({ prompt: whose, placeHolder: whoseHint, value: organisation });
  if (office === undefined) return undefined;
  const given = await window.showInputBox({
    prompt: whichYear,
    // A report is written at the beginning of the year after.
    value: String(year ?? new Date().getFullYear() - 1),
    validateInput: (text) => (/^\s*20\d\d\s*$/.test(text) ? undefined : noYearGiven),
  });
  return given === undefined ? undefined : { organisation: office.trim(), year: Number(given) };
}
