import { InlineCompletionRequest } from '../protocol.ts';
import { inlineCompletionAt } from '../../features/completion/inlineCompletion.ts';
import { inLineEnds } from '../../features/basis/change.ts';
import { plainText } from '../../features/basis/snippetText.ts';
import { offsetAt } from '../fromProtocol.ts';
import { toRange } from '../toProtocol.ts';
import { writingIn } from '../writing.ts';
import { onPosition } from './handler.ts';

/** `textDocument/inlineCompletion` */
export const inlineCompletion = onPosition(
  InlineCompletionRequest.type,
  (client) => client.textDocument?.inlineCompletion && { inlineCompletionProvider: true },
  ({ position }, document, session) => {
    const { language } = session;
    const options = { kinds: session.kindsFor(document.uri), ...writingIn(document.uri, session), language };
    const found = inlineCompletionAt(document.analysis, offsetAt(position, document), options);
    if (!found) return [];
    const insertText = inLineEnds(plainText(found.snippet), document.lines);
    return [{ insertText, range: toRange(found.range, document) }];
  },
);
