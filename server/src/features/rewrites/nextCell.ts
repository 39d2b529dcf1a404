import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { amidBlanks } from '../basis/change.ts';
import type { TextChange } from '../../text/change.ts';
import { reportAt, tableAt } from '../basis/locate.ts';
import { neighbourFigure } from '../navigation/navigation.ts';
import { fillWhatFollows } from './fillTotals.ts';
import { offered } from './offered.ts';
import type { Rewrite } from './rewrite.ts';

/** Where an author goes who has filled in a figure. */
export interface NextCell {
  /** The next figure, as it stands now. */
  readonly place: Range;
  /** Puts in what follows in the table left: what was carried in, and the blank totals whose parts are all there. */
  readonly totals: Rewrite | undefined;
  /** By how many characters the ends of the place move along their line when the totals are put in. */
  readonly shift: { readonly start: number; readonly end: number };
}

/** The next figure behind the offset, over all tables; behind the last it begins anew. */
export function nextCell(analysis: Analysis, offset: number): NextCell | undefined {
  const place = neighbourFigure(analysis, offset, 'next');
  if (!place) return undefined;
  const totals = whatFollows(analysis, offset);
  const line = analysis.lines.startOf(analysis.lines.positionAt(place.start).line);
  const onLine = amidBlanks(analysis.text, totals?.changes ?? []).filter(({ range }) => range.start >= line);
  return { place, totals, shift: shiftOf(place, onLine) };
}

/** Puts in what follows from what stands in the table at the offset: what was carried in, and blank totals of known parts. */
export function whatFollows(analysis: Analysis, offset: number): Rewrite | undefined {
  const [report, judged] = [reportAt(analysis, offset), tableAt(analysis, offset)];
  const [totals] = report && judged ? offered(analysis, fillWhatFollows(judged, report)) : [];
  return totals;
}

function shiftOf(place: Range, changes: readonly TextChange[]): NextCell['shift'] {
  const own = changes.find(({ range }) => range.start <= place.start && place.end <= range.end);
  const before = changes.filter((change) => change !== own && change.range.end <= place.start);
  const moved = before.reduce((sum, { range, newText }) => sum + newText.length - (range.end - range.start), 0);
  if (!own) return { start: moved, end: moved };
  const from = moved + own.range.start - place.start + own.newText.search(/\S/);
  return { start: from, end: from + own.newText.trim().length - (place.end - place.start) };
}
