import { CodeActionKind, CodeActionRequest, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../../check/finding.ts';
import { fixesIn, safeEdits } from '../../features/fixes.ts';
import { say } from '../../features/names.ts';
import type { Range } from '../../text/span.ts';
import type { OpenDocument } from '../documents.ts';
import { rangeOf } from '../fromProtocol.ts';
import type { Session } from '../session.ts';
import { toDiagnostic, toRange } from '../toProtocol.ts';
import { shownOf } from './diagnostic.ts';
import { onDocument } from './handler.ts';

/** All edits that are safe to make unasked, as on saving. */
const fixAll = `${CodeActionKind.SourceFixAll}.gouji`;

/** `textDocument/codeAction` */
export const codeAction = onDocument(
  CodeActionRequest.type,
  (client) =>
    client.textDocument?.codeAction?.codeActionLiteralSupport && {
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAll] },
    },
  ({ range, context: { only } }, document, session) => {
    const wanted = (kind: string) => !only || only.some((parent) => kind === parent || kind.startsWith(`${parent}.`));
    return [
      ...(wanted(CodeActionKind.QuickFix) ? quickFixes(document, session, rangeOf(range, document)) : []),
      ...(only && wanted(fixAll) ? fixAllActions(document, session) : []),
    ];
  },
);

function quickFixes(document: OpenDocument, session: Session, range: Range): CodeAction[] {
  const { language } = session;
  return fixesIn(document.analysis, range, shownOf(document, session)).map(({ finding, repair, preferred }) => ({
    title: say(repair.title, language),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, document, language)],
    isPreferred: preferred,
    edit: toWorkspaceEdit(repair.edits, document, session),
  }));
}

function fixAllActions(document: OpenDocument, session: Session): CodeAction[] {
  const edits = safeEdits(document.analysis, shownOf(document, session));
  if (edits.length === 0) return [];
  const title = say({ zh: '修正全部可以放心修正的问题', en: 'Fix everything that is safe to fix' }, session.language);
  return [{ title, kind: fixAll, edit: toWorkspaceEdit(edits, document, session) }];
}

/** The edits for the version of the document they were computed from, where the client can tell versions apart. */
function toWorkspaceEdit(edits: readonly Edit[], document: OpenDocument, { client }: Session): WorkspaceEdit {
  const { uri, version } = document;
  const textEdits = edits.map(({ span, newText }) => ({ range: toRange(span, document), newText }));
  return client.workspace?.workspaceEdit?.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}
