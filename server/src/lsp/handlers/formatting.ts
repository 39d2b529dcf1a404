import { DocumentFormattingRequest, DocumentRangeFormattingRequest } from '../protocol.ts';
import { formatTables } from '../../features/rewrites/formatting.ts';
import { rangeOf } from '../fromProtocol.ts';
import { toTextEdit } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

/** `textDocument/formatting` */
export const formatting = onDocument(
  DocumentFormattingRequest.type,
  (client) => client.textDocument?.formatting && { documentFormattingProvider: true },
  (_params, document) =>
    formatTables(document.analysis, { start: 0, end: document.text.length }).map((change) =>
      toTextEdit(change, document),
    ),
);

/** `textDocument/rangeFormatting` */
export const rangeFormatting = onDocument(
  DocumentRangeFormattingRequest.type,
  (client) => client.textDocument?.rangeFormatting && { documentRangeFormattingProvider: true },
  ({ range }, document) =>
    formatTables(document.analysis, rangeOf(range, document)).map((change) => toTextEdit(change, document)),
);
