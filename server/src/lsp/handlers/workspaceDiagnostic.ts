import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  WorkspaceDiagnosticRequest,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from '../protocol.ts';
import type { Session } from '../session.ts';
import { turn } from '../turn.ts';
import { diagnosticsOf } from './diagnostic.ts';
import type { Handler } from './handler.ts';

/** `workspace/diagnostic`: the drafts of the folders that are not open. */
export const workspaceDiagnostic: Handler = {
  method: WorkspaceDiagnosticRequest.method,
  offer: (client) => client.textDocument?.diagnostic && {},
  answer: async (params, session, token): Promise<WorkspaceDiagnosticReport> => {
    const { previousResultIds } = params as WorkspaceDiagnosticParams;
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const files = session.library.closedFiles();
    for (const uri of files) {
      items.push(reportOn(uri, known.get(uri), session));
      await turn();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    }
    const gone = [...known.keys()].filter((uri) => !files.includes(uri) && !session.documents.get(uri));
    return { items: [...items, ...gone.map(nothing)] };
  },
};

function reportOn(uri: string, known: string | undefined, session: Session): WorkspaceDocumentDiagnosticReport {
  const resultId = `${session.library.revisionOf(uri)}.${session.revision}`;
  if (resultId === known) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId };
  const analysis = session.library.analyse(uri);
  const place = analysis && { uri, lines: analysis.lines, encoding: session.encoding };
  const items = analysis && place ? diagnosticsOf(analysis, place, session) : [];
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items };
}

function nothing(uri: string): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] };
}
