import {
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { findDiagnostics } from '../../features/diagnostics.ts';
import type { OpenDocument } from '../documents.ts';
import type { Session } from '../session.ts';
import { toDiagnostic } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

/** The diagnostics of a document, in the client's positions and language. */
export function diagnosticsOf(document: OpenDocument, session: Session) {
  return findDiagnostics(document.analysis, session.settings.severity).map((finding) =>
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
