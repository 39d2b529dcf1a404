import { DocumentLinkRequest } from '../protocol.ts';
import { webLinks, yearLinks } from '../../features/navigation/links.ts';
import { toRange } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

/** `textDocument/documentLink` */
export const documentLink = onDocument(
  DocumentLinkRequest.type,
  (client) => client.textDocument?.documentLink && { documentLinkProvider: {} },
  (_params, document, { library }) => {
    const { analysis, uri } = document;
    const links = [...yearLinks(analysis, library.previousOf(uri, analysis)), ...webLinks(analysis)];
    return links.map(({ range, target }) => ({ range: toRange(range, document), target }));
  },
);
