import { Disposable, StatusBarAlignment, Uri, commands, languages, window, workspace } from 'vscode';
import type { ActiveDraft } from './activeDraft.ts';
import { showFirst } from './check.ts';
import { tooltipOf } from './statusTooltip.ts';
import type { Verdicts } from './verdicts.ts';

/** Goes to the gravest finding of the active report; not in the palette, for there `gouji.check` stands. */
const showFirstCommand = 'gouji.showFirst';

/** Shows the verdict on the active report in the status bar; nothing while none is active or the server is gone. */
export function showStatus(verdicts: Verdicts, active: ActiveDraft): Disposable {
  const item = window.createStatusBarItem('gouji.verdict', StatusBarAlignment.Left, 1);
  item.name = '勾稽 Gouji';
  item.command = showFirstCommand;
  const update = () => {
    const uri = active.uri();
    const verdict = verdicts.get(uri);
    if (!uri || !verdict?.report) {
      item.hide();
      return;
    }
    item.text = verdict.text;
    item.tooltip = tooltipOf(verdict, uri);
    item.show();
  };
  return Disposable.from(
    item,
    verdicts.onDidChange(update),
    active.onDidChange(update),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = active.uri()?.toString();
      if (uris.some((uri) => uri.toString() === shown)) update();
    }),
    commands.registerCommand(showFirstCommand, async (address?: string) => {
      const uri = address === undefined ? active.uri() : Uri.parse(address, true);
      if (uri) await showFirst(await workspace.openTextDocument(uri));
    }),
  );
}
