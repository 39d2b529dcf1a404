import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  SymbolKind,
  type CallHierarchyItem,
} from '../protocol.ts';
import {
  fedBy,
  feeding,
  feedingFromAfar,
  formulaAt,
  type FarNode,
  type FormulaNode,
} from '../../features/navigation/callHierarchy.ts';
import { offsetAt } from '../fromProtocol.ts';
import type { Place } from '../place.ts';
import type { Session } from '../session.ts';
import { otherLocation, toRange } from '../toProtocol.ts';
import { onItem, onPosition, type Handler } from './handler.ts';

const offer: Handler['offer'] = (client) => client.textDocument?.callHierarchy && { callHierarchyProvider: true };

/** `textDocument/prepareCallHierarchy`: the figure from which the tree of sums is followed. */
export const prepareCallHierarchy = onPosition(
  CallHierarchyPrepareRequest.type,
  offer,
  ({ position }, document, { language }) => {
    const found = formulaAt(document.analysis, offsetAt(position, document), language);
    return found ? [item(found, document)] : null;
  },
);

/** `callHierarchy/outgoingCalls`: what feeds a total. */
export const outgoingCalls = onItem(CallHierarchyOutgoingCallsRequest.type, offer, (from, document, session) => {
  const offset = offsetAt(from.range.start, document);
  const own = feeding(document.analysis, offset, session.language).map((node) => item(node, document));
  const far = feedingFromAfar(document.analysis, offset, session.language).map((node) => farItem(node, session));
  return [...own, ...far].map((to) => ({ to, fromRanges: [from.range] }));
});

/** `callHierarchy/incomingCalls`: what follows from a figure. */
export const incomingCalls = onItem(CallHierarchyIncomingCallsRequest.type, offer, (to, document, { language }) =>
  fedBy(document.analysis, offsetAt(to.range.start, document), language).map((node) => {
    const from = item(node, document);
    return { from, fromRanges: [from.range] };
  }),
);

function item({ name, detail, range }: FormulaNode, place: Place): CallHierarchyItem {
  const at = toRange(range, place);
  return { name, detail, kind: SymbolKind.Number, uri: place.uri, range: at, selectionRange: at };
}

function farItem({ name, range }: FarNode, session: Session): CallHierarchyItem {
  const { uri, range: at } = otherLocation(range, session);
  return { name, kind: SymbolKind.Number, uri, range: at, selectionRange: at };
}
