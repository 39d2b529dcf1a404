import { DocumentLinkRequest } from 'vscode-languageserver';
import { webLinks } from '../../features/links.ts';
import { toRange } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

/** `textDocument/documentLink` */
export const documentLink = onDocument(
  DocumentLinkRequest.type,
  (client) => client.textDocument?.documentLink && { documentLinkProvider: {} },
  (_params, document) =>
    webLinks(document.analysis).map(({ range, target }) => ({ range: toRange(range, document), target })),
);
