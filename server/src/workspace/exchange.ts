import type { Section } from '../check/model/report.ts';
import type { TextChange } from '../text/change.ts';
import { exchangesCount, laterBy, recountBetween, type Places } from './counts.ts';
import { moveLines } from './lineSpans.ts';
import type { ReadPart } from './parts.ts';
import { assembled, type ReadReport } from './reader.ts';
import { isRefillable, moverTo, placeMoved, refill, type Mover } from './refill.ts';

/**
 * The report with one count of a table exchanged for another, where this is all that an edit did: then
 * everything stands where it stood, and only the sums over the figure are judged again. Undefined after
 * any other edit, and where amounts may have had a say in how the table was read.
 */
export function exchangeFigure(report: ReadReport, text: string): ReadReport | undefined {
  const recount = recountBetween(report.text, text);
  if (!recount) return undefined;
  const [[start = 0], [end = 0]] = [recount.before.starts, recount.before.ends];
  const at = report.parts.findLastIndex((part) => offsetIn(report, part) <= start);
  const part = report.parts[at] as ReadPart;
  const offset = offsetIn(report, part);
  const own = laterBy(offset, recount);
  const by = text.length - report.text.length;
  if ((by !== 0 && part.ordinary.length > 0) || !isRefillable(part, own.before)) return undefined;
  const key = part.key.slice(0, start - offset) + text.slice(start, end + by) + part.key.slice(end - offset);
  const parts = report.parts.with(at, refill(part, key, own, part.anchor));
  if (by === 0) return assembled({ ...report, text, parts });
  moveLines(part, end - offset, by);
  for (const later of parts.slice(at + 1)) later.anchor.offset += by;
  const moved = moverTo(report.anchor, recount);
  const title = report.title && placeMoved(report.title, moved);
  const bookmarks = report.bookmarks.map((some) => some.map((bookmark) => placeMoved(bookmark, moved)));
  const sections = sectionGrown(report.sections, at - 1, moverTo(part.anchor, own));
  return assembled({ ...report, title, sections, bookmarks, text, parts });
}

/**
 * Whether the changes of a report's text do no more than exchange counts of its tables for others, so that it is read
 * alike with those in their places (`isRefillable`). It may be so where this does not tell.
 *
 * @param changes In order of place; their ranges count from the start of the report.
 */
export function exchangesCountsAlone(report: ReadReport, changes: readonly TextChange[]): boolean {
  const { text, parts } = report;
  if (!changes.every((change) => exchangesCount(text, change))) return false;
  let left = changes;
  return parts.toReversed().every((part) => {
    const start = offsetIn(report, part);
    const own = left.filter(({ range }) => range.start >= start);
    left = left.slice(0, left.length - own.length);
    return own.length === 0 || isRefillable(part, placesOf(own, start));
  });
}

function placesOf(changes: readonly TextChange[], start: number): Places {
  const ranges = changes.map(({ range }) => range);
  return { starts: ranges.map((range) => range.start - start), ends: ranges.map((range) => range.end - start) };
}

/** Where a part begins in its report. */
function offsetIn({ anchor }: ReadReport, part: ReadPart): number {
  return part.anchor.offset - anchor.offset;
}

/** The sections with that one, whose heading stands before the count, reaching as far as it does now. */
function sectionGrown(sections: readonly Section[], at: number, moved: Mover): readonly Section[] {
  const section = sections[at];
  return section ? sections.with(at, { ...section, range: moved(section.range) }) : sections;
}
