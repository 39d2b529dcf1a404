import { Disposable, StatusBarAlignment, Uri, commands, languages, window, workspace } from 'vscode';
import { showFirst } from './check.ts';
import { tooltipOf } from './statusTooltip.ts';
import type { Verdicts } from './verdicts.ts';

/** Goes to the gravest finding of the active report; not in the palette, for there `gouji.check` stands. */
const showFirstCommand = 'gouji.showFirst';

/** Shows the verdict on the active report in the status bar; nothing while none is active or the server is gone. */
export function showStatus(verdicts: Verdicts): Disposable {
  const item = window.createStatusBarItem('gouji.verdict', StatusBarAlignment.Left, 1);
  item.name = '勾稽 Gouji';
  item.command = showFirstCommand;
  const update = () => {
    const uri = window.activeTextEditor?.document.uri;
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
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) update();
    }),
    commands.registerCommand(showFirstCommand, async (address?: string) => {
      const uri = address === undefined ? window.activeTextEditor?.document.uri : Uri.parse(address, true);
      if (uri) await showFirst(await workspace.openTextDocument(uri));
    }),
  );
}
