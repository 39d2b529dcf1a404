import type { WorkspaceEdit } from 'vscode-languageserver';
import { amidBlanks } from '../features/basis/change.ts';
import type { TextChange } from '../text/change.ts';
import type { OpenDocument } from './documents.ts';
import type { Session } from './session.ts';
import { toTextEdit } from './toProtocol.ts';

/** The changes for the version of the document they were computed from, where the client can tell versions apart. */
export function toWorkspaceEdit(
  changes: readonly TextChange[],
  document: OpenDocument,
  { client }: Session,
): WorkspaceEdit {
  const { uri, version } = document;
  const textEdits = amidBlanks(document.text, changes).map((change) => toTextEdit(change, document));
  return client.workspace?.workspaceEdit?.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}
