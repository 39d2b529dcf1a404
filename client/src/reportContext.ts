import { Disposable, commands } from 'vscode';
import type { ActiveDraft } from './activeDraft.ts';
import type { Verdicts } from './verdicts.ts';

/** Keeps the context key `gouji.report`: whether the active document is a report, on which commands and keys depend. */
export function followReport(verdicts: Verdicts, active: ActiveDraft): Disposable {
  const update = () => {
    const report = verdicts.get(active.uri())?.report ?? false;
    void commands.executeCommand('setContext', 'gouji.report', report);
  };
  return Disposable.from(verdicts.onDidChange(update), active.onDidChange(update));
}
