import { LinkedEditingRangeRequest } from '../protocol.ts';
import { sameFigures } from '../../features/basis/mentions.ts';
import { offsetAt } from '../fromProtocol.ts';
import { toRange } from '../toProtocol.ts';
import { onPosition } from './handler.ts';

/** `textDocument/linkedEditingRange`: a figure of a table and where the text repeats it. */
export const linkedEditingRange = onPosition(
  LinkedEditingRangeRequest.type,
  (client) => client.textDocument?.linkedEditingRange && { linkedEditingRangeProvider: true },
  ({ position }, document) => {
    const ranges = sameFigures(document.analysis, offsetAt(position, document));
    return ranges.length > 0
      ? { ranges: ranges.map((range) => toRange(range, document)), wordPattern: '[0-9０-９,，.]+' }
      : null;
  },
);
