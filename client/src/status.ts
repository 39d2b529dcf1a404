import { Disposable, LanguageStatusSeverity, languages, window, type DocumentSelector } from 'vscode';
import type { Verdicts } from './verdicts.ts';
import { words } from './wording.ts';

/** Shows the verdict on the active draft beside its language; nothing for a document that is no report. */
export function showStatus(verdicts: Verdicts, selector: DocumentSelector): Disposable {
  const item = languages.createLanguageStatusItem('gouji.verdict', []);
  item.name = '勾稽 Gouji';
  item.command = { command: 'gouji.check', title: words().showProblems };
  const update = () => {
    const verdict = verdicts.get(window.activeTextEditor?.document.uri);
    item.selector = verdict?.report ? selector : [];
    if (!verdict) return;
    item.text = words().verdict(verdict);
    item.detail = words().verdictDetail(verdict);
    item.severity = verdict.fails > 0 ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  };
  return Disposable.from(item, verdicts.onDidChange(update), window.onDidChangeActiveTextEditor(update));
}
