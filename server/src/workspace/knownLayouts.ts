import type { Cell } from '../bind/table.ts';
import { readFigure } from '../syntax/figure.ts';
import type { TextLine } from '../syntax/blocks.ts';
import { detach } from '../text/detach.ts';
import { remembered } from '../text/memo.ts';
import { Span, type Anchor } from '../text/span.ts';
import { hasCells, isCount } from './counts.ts';
import { layoutOf, placesIn, type Layout } from './layout.ts';
import { tableMoved, type Mover } from './moved.ts';
import { partOf, type PartContext, type ReadPart } from './parts.ts';
import { isPlacedByWords } from './placedByWords.ts';

/** A part whose tables words alone have placed, so that others of its layout are read alike whatever their counts. */
interface Model {
  readonly part: ReadPart;
  readonly layout: Layout;
}

/** Offices write their reports on the same few templates: about as many layouts as some offices have tables. */
const models = remembered<Model>(40);

/** Fewer counts are read as soon as compared. */
const fewest = 8;

/**
 * A part as a text of the same layout was read before, with its own counts; else as it is read now.
 *
 * @param key The text of the part and what it is read by (`partKey`).
 */
export function readAlike(key: string, context: PartContext, read: () => ReadPart): ReadPart {
  if (!hasCells(key)) return read();
  const layout = layoutOf(key);
  if (layout.starts.length < fewest) return read();
  const known = models.get(layout.text);
  if (known) return filled(known, key, layout, context);
  const part = read();
  // A copy, for a piece of a text keeps the whole document in memory.
  if (isModel(part, layout))
    models.set(layout.text, { part: filled({ part, layout }, detach(key), layout, context), layout });
  return part;
}

/** Whether nothing in the part hangs on the amounts in it, and every count of its layout was read as a figure. */
function isModel({ tables, ordinary, text, key }: ReadPart, { starts }: Layout): boolean {
  if (ordinary.length > 0 || !text.every((line) => standsThere(line, key))) return false;
  if (!tables.every((table) => isPlacedByWords(table, () => true))) return false;
  const cells = tables.flatMap((table) => table.cells).filter((cell) => cell !== undefined);
  const counts = new Set(cells.filter((cell) => isCount(cell.text)).map((cell) => cell.span.from));
  return (
    cells.every((cell) => standsThere(cell, key)) &&
    counts.size === starts.length &&
    starts.every((at) => counts.has(at))
  );
}

/** Whether the words stand letter by letter in the text. */
function standsThere({ text, span }: Pick<TextLine, 'text' | 'span'>, key: string): boolean {
  return key.slice(span.from, span.to) === text;
}

/** The part with the counts of another text of its layout. */
function filled({ part, layout: before }: Model, key: string, layout: Layout, context: PartContext): ReadPart {
  const anchor: Anchor = { offset: 0 };
  const placeOf = placesIn(before, layout);
  const moved: Mover = ({ from, to }) => new Span(anchor, placeOf(from), placeOf(to));
  const textAt = ({ from, to }: Span) => key.slice(from, to);
  const cellOf = ({ slot, text, span, figure, placed }: Cell): Cell => {
    const now = moved(span);
    const written = textAt(now);
    return {
      slot,
      text: written,
      span: now,
      figure: written === text ? figure : (readFigure(written) ?? figure),
      placed,
    };
  };
  const tables = part.tables.map((table) =>
    tableMoved(
      table,
      table.cells.map((cell) => cell && cellOf(cell)),
      moved,
    ),
  );
  const text = part.text.map((line): TextLine => {
    const span = moved(line.span);
    return { text: textAt(span), span };
  });
  return partOf({ tables, ordinary: [], text }, anchor, key, context);
}
