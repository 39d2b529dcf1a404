import { DocumentFormattingRequest, DocumentRangeFormattingRequest, type ClientCapabilities } from '../protocol.ts';
import { formatTables } from '../../features/rewrites/formatting.ts';
import { draftLanguages, pageLanguage } from '../../workspace/draftFiles.ts';
import { rangeOf } from '../fromProtocol.ts';
import type { Session } from '../session.ts';
import { toTextEdit } from '../toProtocol.ts';
import { onDocument, onRange } from './handler.ts';

/** `textDocument/formatting` */
export const formatting = onDocument(
  DocumentFormattingRequest.type,
  (client) =>
    client.textDocument?.formatting && (isRegisteredLater(client) ? {} : { documentFormattingProvider: true }),
  (_params, document) =>
    formatTables(document.analysis, { start: 0, end: document.text.length }).map((change) =>
      toTextEdit(change, document),
    ),
);

function isRegisteredLater({ textDocument }: ClientCapabilities): boolean {
  const { formatting: whole, rangeFormatting: part } = textDocument ?? {};
  return whole?.dynamicRegistration === true && part?.dynamicRegistration === true;
}

/**
 * Registers formatting for texts alone, with clients that let it: a second formatter of pages would make the editor
 * ask which to take.
 */
export async function registerFormatting({ connection, client }: Session): Promise<void> {
  if (!isRegisteredLater(client)) return;
  const texts = draftLanguages.filter((language) => language !== pageLanguage);
  const documentSelector = texts.map((language) => ({ language }));
  await connection.client.register(DocumentFormattingRequest.type, { documentSelector });
  await connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector });
}

/** `textDocument/rangeFormatting` */
export const rangeFormatting = onRange(
  DocumentRangeFormattingRequest.type,
  (client) =>
    client.textDocument?.rangeFormatting &&
    (isRegisteredLater(client) ? {} : { documentRangeFormattingProvider: true }),
  ({ range }, document) =>
    formatTables(document.analysis, rangeOf(range, document)).map((change) => toTextEdit(change, document)),
);
