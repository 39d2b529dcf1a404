import { SelectionRangeRequest, type SelectionRange } from '../protocol.ts';
import { selectionRanges } from '../../features/navigation/selection.ts';
import type { Range } from '../../text/span.ts';
import { offsetAt } from '../fromProtocol.ts';
import type { Place } from '../place.ts';
import { toRange } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

/** `textDocument/selectionRange` */
export const selectionRange = onDocument(
  SelectionRangeRequest.type,
  (client) => client.textDocument?.selectionRange && { selectionRangeProvider: true },
  ({ positions }, document) =>
    positions.map((position) => chain(selectionRanges(document.analysis, offsetAt(position, document)), document)),
);

/** Growing ranges as the chain of parents the protocol wants. */
function chain([first, ...rest]: readonly Range[], place: Place): SelectionRange {
  const range = toRange(first ?? { start: 0, end: 0 }, place);
  return rest.length > 0 ? { range, parent: chain(rest, place) } : { range };
}
