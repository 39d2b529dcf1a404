import { InlineCompletionRequest } from '../protocol.ts';
import { inlineCompletionAt } from '../../features/completion/inlineCompletion.ts';
import { plainText } from '../../features/basis/snippetText.ts';
import { offsetAt } from '../fromProtocol.ts';
import { toRange } from '../toProtocol.ts';
import { writingOf } from '../writing.ts';
import { onPosition } from './handler.ts';

/** `textDocument/inlineCompletion` */
export const inlineCompletion = onPosition(
  InlineCompletionRequest.type,
  (client) => client.textDocument?.inlineCompletion && { inlineCompletionProvider: true },
  ({ position }, document, { kinds, settings, language }) => {
    const options = { kinds, ...writingOf(settings), language };
    const found = inlineCompletionAt(document.analysis, offsetAt(position, document), options);
    return found ? [{ insertText: plainText(found.snippet), range: toRange(found.range, document) }] : [];
  },
);
