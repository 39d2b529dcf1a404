import {
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { findDiagnostics, type ShownFindings } from '../../features/diagnostics.ts';
import type { OpenDocument } from '../documents.ts';
import type { Session } from '../session.ts';
import { toDiagnostic } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

/** What decides which findings of a document are shown. */
export function shownOf(document: OpenDocument, { settings }: Session): ShownFindings {
  return { grades: settings.severity, lastEdit: document.lastEdit };
}

/** The diagnostics of a document, in the client's positions and language. */
export function diagnosticsOf(document: OpenDocument, session: Session) {
  return findDiagnostics(document.analysis, shownOf(document, session)).map((finding) =>
    toDiagnostic(finding, document, session.language),
  );
}

/** `textDocument/diagnostic`: what a client that pulls gets. */
export const diagnostic = onDocument(
  DocumentDiagnosticRequest.type,
  (client) =>
    client.textDocument?.diagnostic && {
      diagnosticProvider: { identifier: 'gouji', interFileDependencies: false, workspaceDiagnostics: false },
    },
  (_params, document, session): DocumentDiagnosticReport => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: diagnosticsOf(document, session),
  }),
);
