import { FoldingRangeKind, FoldingRangeRequest, type FoldingRange } from '../protocol.ts';
import { foldingRanges } from '../../features/navigation/folding.ts';
import type { Range } from '../../text/span.ts';
import type { Place } from '../place.ts';
import { onDocument } from './handler.ts';

/** `textDocument/foldingRange` */
export const foldingRange = onDocument(
  FoldingRangeRequest.type,
  (client) => client.textDocument?.foldingRange && { foldingRangeProvider: true },
  (_params, document) => foldingRanges(document.analysis).flatMap((range) => fold(range, document)),
);

/** The lines of a range without the blank ones at its end; nothing for a single line. */
function fold(range: Range, { lines }: Place): FoldingRange[] {
  const startLine = lines.positionAt(range.start).line;
  let endLine = lines.positionAt(Math.max(range.start, range.end - 1)).line;
  while (endLine > startLine && lines.textOf(endLine).trim() === '') endLine--;
  return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : [];
}
