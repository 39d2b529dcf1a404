import {
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from '../protocol.ts';
import { findDiagnostics, type ShownFindings } from '../../features/diagnostics.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { OpenDocument } from '../documents.ts';
import type { Place } from '../place.ts';
import type { Session } from '../session.ts';
import { toDiagnostic } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

/** What decides which findings of a document are shown: the user's grades before those of its folder. */
export function shownOf(document: { uri: string; lastEdit?: number | undefined }, session: Session): ShownFindings {
  const grades = { ...session.library.gradesFor(document.uri), ...session.settings.severity };
  return { grades, lastEdit: document.lastEdit };
}

/** The diagnostics of a document, in the client's positions and language. */
export function diagnosticsOf(analysis: Analysis, place: Place, session: Session): Diagnostic[] {
  return findDiagnostics(analysis, shownOf(place, session)).map((finding) => toDiagnostic(finding, place, session));
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
