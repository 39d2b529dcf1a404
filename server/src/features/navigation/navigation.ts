import { byGravity, gravestOf } from '../../check/finding.ts';
import { within, type Range } from '../../text/span.ts';
import { findingsIn, type Analysis } from '../../workspace/analysis.ts';
import { typingPlace } from '../basis/change.ts';
import { figureAt } from '../basis/locate.ts';

/** Which way to go. */
export type Direction = 'next' | 'previous';

/** The places of the findings that explain failing relations, in order; only those inside the range, if one is given. */
export function failingPlaces(analysis: Analysis, inside?: Range): Range[] {
  return findingsIn(analysis)
    .filter((finding) => finding.relations.length > 0 && (!inside || within(finding.span, inside)))
    .map((finding) => finding.span);
}

/** The places of the gravest findings of the document, in order: errors, without any the warnings, else the rest. */
export function gravestPlaces(analysis: Analysis): Range[] {
  return gravestOf(findingsIn(analysis)).map(({ span }) => span);
}

/** The places of all figures of the tables, in order. */
export function figurePlaces(analysis: Analysis): Range[] {
  return analysis.reports
    .flatMap((report) => report.tables)
    .flatMap(({ table }) => table.cells.flatMap((cell) => cell?.span ?? []))
    .sort((one, other) => one.start - other.start);
}

/** The next place behind the offset, or the one before it; behind the last it begins anew. */
export function neighbour(places: readonly Range[], offset: number, direction: Direction): Range | undefined {
  if (direction === 'next') return places.find((place) => place.start > offset) ?? places[0];
  return places.findLast((place) => place.end < offset) ?? places.at(-1);
}

/**
 * The finding to go to: from one to the next in order of gravity, errors before warnings before the rest, and behind the
 * last to the first; from elsewhere to the next of the gravest.
 */
export function neighbourFinding(analysis: Analysis, offset: number, direction: Direction): Range | undefined {
  const places = placesByGravity(analysis);
  const here = places.findIndex(({ start }) => start === offset);
  if (here < 0) return neighbour(gravestPlaces(analysis), offset, direction);
  return places.at((here + (direction === 'next' ? 1 : -1)) % places.length);
}

/** The places of all findings, the gravest first; of several that begin together the gravest. */
function placesByGravity(analysis: Analysis): Range[] {
  return byGravity(findingsIn(analysis))
    .map(({ span }) => span)
    .filter((span, nth, spans) => spans.findIndex(({ start }) => start === span.start) === nth);
}

/** The figure behind or before the one at the offset, where it is typed. */
export function neighbourFigure(analysis: Analysis, offset: number, direction: Direction): Range | undefined {
  const here = figureAt(analysis, offset)?.cell.span.start ?? offset;
  const place = neighbour(figurePlaces(analysis), here, direction);
  return place && typingPlace(analysis.text, place);
}
