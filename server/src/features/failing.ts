import { within, type Range } from '../text/span.ts';
import type { Analysis } from '../workspace/analysis.ts';

/** The places of the findings that explain failing relations, in order; only those inside the range, if one is given. */
export function failingPlaces(analysis: Analysis, inside?: Range): Range[] {
  return analysis.reports
    .flatMap((report) => report.findings)
    .filter((finding) => finding.relations.length > 0 && (!inside || within(finding.span, inside)))
    .map((finding) => finding.span);
}

/** The failing place behind, or before, the offset; from the last one on it begins anew. */
export function nextFailing(
  places: readonly Range[],
  offset: number,
  direction: 'next' | 'previous',
): Range | undefined {
  if (direction === 'next') return places.find((place) => place.start > offset) ?? places[0];
  return places.findLast((place) => place.start < offset) ?? places.at(-1);
}
