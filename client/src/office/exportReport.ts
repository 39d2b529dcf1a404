import { Uri, env, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { bytesOf } from '../../../server/src/lsp/base64.ts';
import type { ExportKind } from '../../../server/src/features/export/writers.ts';
import type { ExportedFile } from '../../../server/src/lsp/handlers/exportReport.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import { tellNoReport } from '../draftInView.ts';
import { words } from '../wording.ts';
import { fileUri } from './addresses.ts';

/** The command `gouji.export`: writes the active report as a Word document, a workbook or a page, and offers to open it. */
export async function exportReport(client: BaseLanguageClient, active: ActiveDraft): Promise<void> {
  const draft = active.uri();
  if (!draft) return tellNoReport();
  const to = await askKind();
  if (!to) return;
  const params = { textDocument: { uri: draft.toString() }, to };
  const made = await client.sendRequest<ExportedFile | null>('gouji/export', params);
  if (!made) return tellNoReport();
  const file = await window.showSaveDialog({ title: words().exportTo, defaultUri: placeFor(draft, to) });
  if (!file) return;
  await workspace.fs.writeFile(file, bytesOf(made.content));
  const { exported, openExported } = words();
  const chosen = await window.showInformationMessage(exported(made.unread), openExported);
  if (chosen) await env.openExternal(file);
}

async function askKind(): Promise<ExportKind | undefined> {
  const { exportKinds, exportAs } = words();
  const items = (['docx', 'xlsx', 'html'] as const).map((to) => ({
    label: exportKinds[to],
    description: `.${to}`,
    to,
  }));
  return (await window.showQuickPick(items, { title: exportAs }))?.to;
}

/** Beside the draft; never under the name of the document that it was read from. */
function placeFor(draft: Uri, to: ExportKind): Uri {
  const file = draft.scheme === 'untitled' ? Uri.file('/report.md') : fileUri(draft);
  const bare = file.path.replace(/(?:\.年报|\.nianbao)?\.[^./]*$/, '');
  return file.with({ path: file.path === `${bare}.${to}` ? `${bare}-2.${to}` : `${bare}.${to}` });
}
