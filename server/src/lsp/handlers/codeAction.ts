import { CodeActionKind, CodeActionRequest, type ClientCapabilities, type CodeAction } from '../protocol.ts';
import { changesOf } from '../../features/basis/change.ts';
import { fixesIn, safeEdits } from '../../features/fixes.ts';
import { rewritesIn } from '../../features/rewrites/rewrites.ts';
import { say } from '../../features/basis/names.ts';
import type { Range } from '../../text/span.ts';
import type { OpenDocument } from '../documents.ts';
import { rangeOf } from '../fromProtocol.ts';
import type { Session } from '../session.ts';
import { toDiagnostic } from '../toProtocol.ts';
import { toWorkspaceEdit } from '../workspaceEdit.ts';
import { writingIn } from '../writing.ts';
import { onRange } from './handler.ts';

/** All edits that are safe to make unasked, as on saving. */
const fixAll = `${CodeActionKind.SourceFixAll}.gouji`;

const kinds = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAll];

/** Whether the kind is one of those, or a narrower one; the empty kind holds all others. */
function isAmong(kind: string, parents: readonly string[]): boolean {
  return parents.some((parent) => parent === '' || kind === parent || kind.startsWith(`${parent}.`));
}

/** Whether the client has announced the kind; one that names no kinds at all is taken to know them. */
function isKnown(kind: string, client: ClientCapabilities): boolean {
  const announced = client.textDocument?.codeAction?.codeActionLiteralSupport?.codeActionKind.valueSet ?? [];
  return announced.length === 0 || isAmong(kind, announced);
}

/** `textDocument/codeAction` */
export const codeAction = onRange(
  CodeActionRequest.type,
  (client) =>
    client.textDocument?.codeAction?.codeActionLiteralSupport && {
      codeActionProvider: { codeActionKinds: kinds.filter((kind) => isKnown(kind, client)) },
    },
  ({ range, context: { only } }, document, session) => {
    const wanted = (kind: string) => isKnown(kind, session.client) && (!only || isAmong(kind, only));
    const at = rangeOf(range, document);
    const actions = [...quickFixes(document, session, at), ...rewrites(document, session, at)];
    if (only) actions.push(...fixAllActions(document, session));
    return actions.filter(({ kind }) => wanted(kind ?? ''));
  },
);

function quickFixes(document: OpenDocument, session: Session, range: Range): CodeAction[] {
  const { language } = session;
  return fixesIn(document.analysis, range).map(({ finding, repair, preferred }) => ({
    title: say(repair.title, language),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, document, session)],
    isPreferred: preferred,
    edit: toWorkspaceEdit(changesOf(repair.edits), document, session),
  }));
}

function rewrites(document: OpenDocument, session: Session, range: Range): CodeAction[] {
  const { language } = session;
  return rewritesIn(document.analysis, range, writingIn(document.uri, session)).map(({ title, findings, changes }) => ({
    title: say(title, language),
    kind: findings.length > 0 ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite,
    diagnostics: findings.map((finding) => toDiagnostic(finding, document, session)),
    edit: toWorkspaceEdit(changes, document, session),
  }));
}

function fixAllActions(document: OpenDocument, session: Session): CodeAction[] {
  const edits = safeEdits(document.analysis);
  if (edits.length === 0) return [];
  const title = say({ zh: '修正所有可以放心修正的问题', en: 'Fix everything that is safe to fix' }, session.language);
  return [{ title, kind: fixAll, edit: toWorkspaceEdit(changesOf(edits), document, session) }];
}
