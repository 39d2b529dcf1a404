import type { HoverRequest, MarkupContent } from 'vscode-languageserver-protocol';
import { hoverAt } from '../../features/hover.ts';
import { withoutMarkup } from '../../features/markdown.ts';
import { offsetOf } from '../fromProtocol.ts';
import { toRange } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

/** `textDocument/hover` */
export const hover = onDocument<typeof HoverRequest>(
  'textDocument/hover',
  (client) => client.textDocument?.hover && { hoverProvider: true },
  ({ position }, document, session) => {
    const found = hoverAt(document.analysis, offsetOf(position, document), session.language);
    if (!found) return null;
    const plain = session.client.textDocument?.hover?.contentFormat?.includes('markdown') === false;
    const contents: MarkupContent = plain
      ? { kind: 'plaintext', value: withoutMarkup(found.markdown) }
      : { kind: 'markdown', value: found.markdown };
    return { contents, range: toRange(found.range, document) };
  },
);
