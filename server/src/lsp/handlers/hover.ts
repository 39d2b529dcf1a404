import { HoverRequest, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover.ts';
import { offsetOf } from '../fromProtocol.ts';
import { toRange } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

/** `textDocument/hover` */
export const hover = onDocument(
  HoverRequest.type,
  (client) => client.textDocument?.hover && { hoverProvider: true },
  ({ position }, document, session) => {
    const found = hoverAt(document.analysis, offsetOf(position, document), session.language);
    if (!found) return null;
    return { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: toRange(found.range, document) };
  },
);
