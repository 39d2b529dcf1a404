import { HoverRequest, MarkupKind } from '../protocol.ts';
import { hoverAt } from '../../features/hover/hover.ts';
import { withoutMarkup } from '../../features/basis/markdown.ts';
import { offsetAt } from '../fromProtocol.ts';
import { toRange } from '../toProtocol.ts';
import { onPosition } from './handler.ts';

/** `textDocument/hover` */
export const hover = onPosition(
  HoverRequest.type,
  (client) => client.textDocument?.hover && { hoverProvider: true },
  ({ position }, document, session) => {
    const found = hoverAt(document.analysis, offsetAt(position, document), session.language);
    if (!found) return null;
    const plain = session.client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === false;
    const contents = plain
      ? { kind: MarkupKind.PlainText, value: withoutMarkup(found.markdown) }
      : { kind: MarkupKind.Markdown, value: found.markdown };
    return { contents, range: toRange(found.range, document) };
  },
);
