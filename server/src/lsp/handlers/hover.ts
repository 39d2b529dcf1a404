import { HoverRequest } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover.ts';
import { offsetOf } from '../fromProtocol.ts';
import { toHover } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

/** `textDocument/hover` */
export const hover = onDocument(
  HoverRequest.type,
  (client) => client.textDocument?.hover && { hoverProvider: true },
  ({ position }, document, session) => {
    const found = hoverAt(document.analysis, offsetOf(position, document.lines, document.encoding), session.language);
    return found ? toHover(found, document) : null;
  },
);
