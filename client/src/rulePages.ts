import { CodeAction, CodeActionKind, languages, type Diagnostic, type Disposable, type DocumentSelector } from 'vscode';
import { words } from './wording.ts';

/** Offers the page of the rule of each finding at the light bulb, after the repairs. */
export function offerRulePages(selector: DocumentSelector): Disposable {
  const provideCodeActions = (
    _document: unknown,
    _range: unknown,
    { diagnostics }: { diagnostics: readonly Diagnostic[] },
  ) => [...new Set(diagnostics.flatMap(codeOf))].map((code) => pageAction(code));
  return languages.registerCodeActionsProvider(
    selector,
    { provideCodeActions },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function pageAction(code: string): CodeAction {
  const title = words().aboutRule(code);
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command: 'gouji.explain', title, arguments: [code] };
  return action;
}

function codeOf({ source, code }: Diagnostic): string[] {
  if (source !== 'gouji' || code === undefined) return [];
  return [String(typeof code === 'object' ? code.value : code)];
}
