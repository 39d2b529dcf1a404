import type { BoundTable, Cell } from '../bind/table.ts';
import { judgeRelation, type Judgement } from '../check/judge/judge.ts';
import type { JudgedTable } from '../check/model/report.ts';
import type { Slot } from '../forms/form.ts';
import { readFigure } from '../syntax/figure.ts';
import { Span } from '../text/span.ts';
import { isCount, standsAlone } from './counts.ts';
import { cellMoved, placeMoved, tableMoved, type Mover } from './moved.ts';
import type { ReadPart } from './parts.ts';
import { isPlacedByWords } from './placedByWords.ts';
import { assembled, type ReadReport } from './reader.ts';

/** A figure of a report and the text that takes its place. */
interface Exchange {
  readonly part: ReadPart;
  readonly judged: JudgedTable;
  readonly cell: Cell;
  readonly text: string;
  /** How much longer the new text is. */
  readonly by: number;
}

/**
 * The report with one count of a table exchanged for another, where this is all that an edit did: then
 * everything stands where it stood, and only the sums over the figure are judged again. Undefined after
 * any other edit, and where amounts may have had a say in how the table was read.
 */
export function exchangeFigure(report: ReadReport, text: string): ReadReport | undefined {
  const exchange = exchangeIn(report, text);
  if (!exchange) return undefined;
  const { part, cell, by } = exchange;
  const at = report.parts.indexOf(part);
  const parts = report.parts.with(at, exchangedIn(exchange));
  if (by === 0) return assembled({ ...report, text, parts });
  for (const later of parts.slice(at + 1)) later.anchor.offset += by;
  return assembled({ ...report, ...headingsMoved(report, offsetIn(report, part) + cell.span.to, by), text, parts });
}

/** The exchange of a figure that is the only difference between the report's text and the new one. */
function exchangeIn(report: ReadReport, text: string): Exchange | undefined {
  const { from, to } = differing(report.text, text);
  const part = report.parts.findLast((one) => offsetIn(report, one) <= from);
  const start = part ? offsetIn(report, part) : 0;
  const found = part && cellAround(part, from - start, to - start);
  if (!found) return undefined;
  const by = text.length - report.text.length;
  const { cell } = found;
  const [begin, end] = [start + cell.span.from, start + cell.span.to];
  const now = text.slice(begin, end + by);
  if (!isCount(cell.text) || !isCount(now) || !standsAlone(text, begin, end + by)) return undefined;
  if (by !== 0 && part.ordinary.length > 0) return undefined;
  return { ...found, part, text: now, by };
}

/** Where a part begins in its report. */
function offsetIn({ anchor }: ReadReport, part: ReadPart): number {
  return part.anchor.offset - anchor.offset;
}

/** The stretch of a text in which another differs. */
function differing(text: string, other: string): { from: number; to: number } {
  const shorter = Math.min(text.length, other.length);
  let from = 0;
  while (from < shorter && text.charCodeAt(from) === other.charCodeAt(from)) from++;
  let [to, end] = [text.length, other.length];
  while (to > from && end > from && text.charCodeAt(to - 1) === other.charCodeAt(end - 1))
    [to, end] = [to - 1, end - 1];
  return { from, to };
}

/** The only figure whose text a stretch of its part touches, in a table that words alone have placed. */
function cellAround(part: ReadPart, from: number, to: number): Pick<Exchange, 'judged' | 'cell'> | undefined {
  const judged = part.judged.find(({ table: { span } }) => span.from <= from && to <= span.to);
  const around = judged?.table.cells.filter((one) => one && one.span.from <= from && to <= one.span.to) ?? [];
  const [cell] = around;
  return judged && cell && around.length === 1 && isPlacedByWords(judged.table, (row) => row === cell.slot.row)
    ? { judged, cell }
    : undefined;
}

/** The part with the figure exchanged, and what stands behind it moved. */
function exchangedIn({ part, judged, cell: { span, slot }, text, by }: Exchange): ReadPart {
  const placed = by === 0 ? part : partMoved(part, mover(span.to, by));
  const at = part.judged.indexOf(judged);
  const now = placed.judged.with(at, withFigure(placed.judged[at] as JudgedTable, slot, text));
  const key = part.key.slice(0, span.from) + text + part.key.slice(span.to);
  return { ...placed, judged: now, tables: now.map(({ table }) => table), key };
}

/** The table with another count in the slot; only the sums over it are judged again. */
function withFigure({ table, judgements }: JudgedTable, slot: Slot, text: string): JudgedTable {
  const before = table.cells[slot.index] as Cell;
  const cells = table.cells.with(slot.index, { ...before, text, figure: readFigure(text) ?? before.figure });
  const isOver = ({ relation: { left, right } }: Judgement) => left.includes(slot) || right.includes(slot);
  return {
    table: { ...table, cells },
    judgements: judgements.map((one) => (isOver(one) ? judgeRelation(one.relation, cells, table.openRow) : one)),
  };
}

/** Moves what begins or ends at an offset or behind it. */
function mover(at: number, by: number): Mover {
  return (span) => {
    if (span.to < at) return span;
    return new Span(span.anchor, span.from < at ? span.from : span.from + by, span.to + by);
  };
}

function partMoved(part: ReadPart, moved: Mover): ReadPart {
  return {
    ...part,
    text: part.text.map((line) => placeMoved(line, moved)),
    prose: part.prose.map((line) => placeMoved(line, moved)),
    judged: part.judged.map((one) => ({ ...one, table: wholeTableMoved(one.table, moved) })),
  };
}

function wholeTableMoved(table: BoundTable, moved: Mover): BoundTable {
  return tableMoved(
    table,
    table.cells.map((cell) => cell && cellMoved(cell, moved)),
    moved,
  );
}

/** The title and headings of a report, those behind a place in it moved. */
function headingsMoved(
  report: ReadReport,
  at: number,
  by: number,
): Pick<ReadReport, 'title' | 'sections' | 'bookmarks'> {
  const moved = mover(at, by);
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
