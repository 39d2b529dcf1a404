import {
  CodeAction,
  CodeActionKind,
  Uri,
  languages,
  type Diagnostic,
  type Disposable,
  type DocumentSelector,
  type TextDocument,
} from 'vscode';
import type { Middleware, vsdiag } from 'vscode-languageclient';
import { exceptAction } from './exceptFinding.ts';
import { words } from './wording.ts';

/** Offers at the light bulb, after the repairs, to accept a finding and the page of its rule. */
export function offerRulePages(selector: DocumentSelector): Disposable {
  const provideCodeActions = (
    document: TextDocument,
    _range: unknown,
    { diagnostics }: { diagnostics: readonly Diagnostic[] },
  ) => [
    ...diagnostics.flatMap((diagnostic) => codeOf(diagnostic).map((code) => exceptAction(document, diagnostic, code))),
    ...[...new Set(diagnostics.flatMap(codeOf))].flatMap((code) => actionsFor(code)),
  ];
  return languages.registerCodeActionsProvider(
    selector,
    { provideCodeActions },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function actionsFor(code: string): CodeAction[] {
  return code === 'encoding' ? [reopenAction(), pageAction(code)] : [pageAction(code)];
}

function reopenAction(): CodeAction {
  const title = words().reopen;
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command: 'gouji.reopen', title };
  return action;
}

function pageAction(code: string): CodeAction {
  const title = words().aboutRule(code);
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command: 'gouji.explain', title, arguments: [code] };
  return action;
}

type Told = 'handleDiagnostics' | 'provideDiagnostics' | 'provideWorkspaceDiagnostics';

/** Has the code of a finding lead to its page inside the editor, in place of the one on the web. */
export const pagesInside: Pick<Middleware, Told> = {
  handleDiagnostics(uri, diagnostics, next) {
    diagnostics.forEach(leadInside);
    next(uri, diagnostics);
  },
  async provideDiagnostics(document, previous, token, next) {
    const report = await next(document, previous, token);
    if (report && 'items' in report) report.items.forEach(leadInside);
    return report;
  },
  async provideWorkspaceDiagnostics(known, token, reporter, next) {
    const report = await next(known, token, (part) => {
      leadAllInside(part);
      reporter(part);
    });
    leadAllInside(report);
    return report;
  },
};

function leadAllInside(
  report: { readonly items: readonly vsdiag.WorkspaceDocumentDiagnosticReport[] } | null | undefined,
): void {
  for (const one of report?.items ?? []) if ('items' in one) one.items.forEach(leadInside);
}

function leadInside(diagnostic: Diagnostic): void {
  const { code } = diagnostic;
  if (typeof code !== 'object') return;
  const argument = encodeURIComponent(JSON.stringify([code.value]));
  diagnostic.code = { value: code.value, target: Uri.parse(`command:gouji.explain?${argument}`) };
}

function codeOf({ source, code }: Diagnostic): string[] {
  if (source !== 'gouji' || code === undefined) return [];
  return [String(typeof code === 'object' ? code.value : code)];
}
