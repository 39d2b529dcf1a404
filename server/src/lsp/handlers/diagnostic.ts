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
import { onDocument } from './handler.ts';

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

/** `textDocument/diagnostic`: what a client that pulls gets. */
export const diagnostic = onDocument(
  DocumentDiagnosticRequest.type,
  (client) =>
    client.textDocument?.diagnostic && {
      diagnosticProvider: { identifier: 'gouji', interFileDependencies: true, workspaceDiagnostics: true },
    },
  (_params, document: OpenDocument, session): DocumentDiagnosticReport => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: diagnosticsOf(document.analysis, document, session),
  }),
);
