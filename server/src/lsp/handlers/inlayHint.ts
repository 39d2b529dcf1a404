import { InlayHintKind, InlayHintRequest } from '../protocol.ts';
import { inlayHints } from '../../features/inlayHints.ts';
import { rangeOf } from '../fromProtocol.ts';
import { toPosition } from '../toProtocol.ts';
import { onRange } from './handler.ts';

/** `textDocument/inlayHint` */
export const inlayHint = onRange(
  InlayHintRequest.type,
  (client) => client.textDocument?.inlayHint && { inlayHintProvider: true },
  ({ range }, document, { settings, language }) =>
    inlayHints(document.analysis, rangeOf(range, document), { mode: settings.inlayHints, language }).map((hint) => ({
      position: toPosition(hint.offset, document),
      label: hint.label,
      tooltip: hint.tooltip,
      kind: InlayHintKind.Type,
      paddingLeft: true,
    })),
);
