import {
  SemanticTokensBuilder,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SemanticTokenTypes,
  type SemanticTokens,
} from '../protocol.ts';
import { semanticTokens, tokenModifiers, tokenTypes, type Token } from '../../features/semanticTokens.ts';
import type { Range } from '../../text/span.ts';
import { rangeOf } from '../fromProtocol.ts';
import type { Place } from '../place.ts';
import { toRange } from '../toProtocol.ts';
import { onDocument, onRange, type Handler } from './handler.ts';

/** The standard types, which every theme colours; the modifiers are our own. */
const standardTypes: Record<(typeof tokenTypes)[number], SemanticTokenTypes> = {
  label: SemanticTokenTypes.property,
  figure: SemanticTokenTypes.number,
};

const legend = { tokenTypes: tokenTypes.map((type) => standardTypes[type]), tokenModifiers: [...tokenModifiers] };

const offer: Handler['offer'] = (client) =>
  client.textDocument?.semanticTokens && { semanticTokensProvider: { legend, full: true, range: true } };

/** `textDocument/semanticTokens/full` */
export const semanticTokensFull = onDocument(SemanticTokensRequest.type, offer, (_params, document) =>
  encode(semanticTokens(document.analysis), document),
);

/** `textDocument/semanticTokens/range` */
export const semanticTokensRange = onRange(SemanticTokensRangeRequest.type, offer, ({ range }, document) =>
  encode(semanticTokens(document.analysis, rangeOf(range, document)), document),
);

/** The tokens in the protocol's coding; one that reaches over several lines becomes one a line. */
function encode(tokens: readonly Token[], place: Place): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { range, type, modifiers } of tokens) {
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    for (const part of byLine(range, place)) {
      const { start, end } = toRange(part, place);
      builder.push(start.line, start.character, end.character - start.character, tokenTypes.indexOf(type), bits);
    }
  }
  return builder.build();
}

function byLine(range: Range, { lines }: Place): Range[] {
  const first = lines.positionAt(range.start).line;
  const last = lines.positionAt(range.end).line;
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    start: Math.max(range.start, lines.startOf(first + i)),
    end: Math.min(range.end, lines.startOf(first + i) + lines.textOf(first + i).length),
  })).filter((part) => part.end > part.start);
}
