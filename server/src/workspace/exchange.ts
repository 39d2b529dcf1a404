import { laterBy, recountBetween } from './counts.ts';
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
  for (const later of parts.slice(at + 1)) later.anchor.offset += by;
  return assembled({ ...report, ...headingsMoved(report, moverTo(report.anchor, recount)), text, parts });
}

/** Where a part begins in its report. */
function offsetIn({ anchor }: ReadReport, part: ReadPart): number {
  return part.anchor.offset - anchor.offset;
}

/** The title and headings of a report, those behind an exchanged count moved. */
export function headingsMoved(report: ReadReport, moved: Mover): Pick<ReadReport, 'title' | 'sections' | 'bookmarks'> {
  return {
    title: report.title && placeMoved(report.title, moved),
    sections: report.sections.map((section) => ({
      ...placeMoved(section, moved),
      words: section.words && moved(section.words),
      range: moved(section.range),
    })),
    bookmarks: report.bookmarks.map((some) => some.map((bookmark) => placeMoved(bookmark, moved))),
  };
}
