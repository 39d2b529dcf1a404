import {
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from '../protocol.ts';
import { exceptedIn, findingsIn, type Analysis } from '../../workspace/analysis.ts';
import type { OpenDocument } from '../documents.ts';
import type { Place } from '../place.ts';
import type { Session } from '../session.ts';
import { toDiagnostic, toFaded } from '../toProtocol.ts';
import { uriIn } from '../aside.ts';
import { projectDiagnostics } from '../projectDiagnostics.ts';
import { onDocument, type Handler } from './handler.ts';

/** The diagnostics of a document, in the client's positions and language. */
export function diagnosticsOf(analysis: Analysis, place: Place, session: Session): Diagnostic[] {
  const findings = findingsIn(analysis).map((finding) => toDiagnostic(finding, place, session));
  if (!fades(session)) return findings;
  return [...findings, ...exceptedIn(analysis).map((excepted) => toFaded(excepted, place, session))];
}

/** Whether the client fades what is said to be of no account. */
function fades({ client: { textDocument } }: Session): boolean {
  return textDocument?.publishDiagnostics?.tagSupport !== undefined;
}

/** What cannot be used of a `gouji.json` that is open. */
export async function diagnosticsOfProject(project: OpenDocument, session: Session): Promise<Diagnostic[]> {
  const text = project.text.toString();
  const problems = await session.library.problemsIn(project.uri, text);
  const untold = session.options.checksJson ? problems.filter(({ isSyntax }) => !isSyntax) : problems;
  return projectDiagnostics(text, untold, project, session.language);
}

const onDraft = onDocument(
  DocumentDiagnosticRequest.type,
  (client) =>
    client.textDocument?.diagnostic && {
      diagnosticProvider: { identifier: 'gouji', interFileDependencies: true, workspaceDiagnostics: true },
    },
  (_params, document: OpenDocument, session) => full(diagnosticsOf(document.analysis, document, session)),
);

/** `textDocument/diagnostic`: what a client that pulls gets, of drafts and of each `gouji.json`. */
export const diagnostic: Handler = {
  ...onDraft,
  answer: async (params, session, token) => {
    const project = session.projects.get(uriIn(params) ?? '');
    return project ? full(await diagnosticsOfProject(project, session)) : onDraft.answer(params, session, token);
  },
};

function full(items: Diagnostic[]): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items };
}
