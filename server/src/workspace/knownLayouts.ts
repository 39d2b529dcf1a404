import type { Line } from '../syntax/line.ts';
import { remembered } from '../text/memo.ts';
import type { Anchor } from '../text/span.ts';
import { hasCells, countLayoutOf, type CountLayout, type Places } from './counts.ts';
import { lineLayoutOf, type LineLayout } from './lineLayouts.ts';
import { partKey, readFresh, type PartContext, type ReadPart } from './parts.ts';
import { isRefillable, refill } from './refill.ts';

/** A part with no count but in the cells of tables that words alone have placed: others of its layout are read alike. */
interface Model<Layout extends CountLayout> {
  readonly part: ReadPart;
  readonly layout: Layout;
}

/** Offices write their reports on the same few templates: about as many layouts as some offices have tables. */
const mostLayouts = 40;
const models = remembered<Model<CountLayout>>(mostLayouts);
const pageModels = remembered<Model<LineLayout>>(mostLayouts);

/** Fewer counts are read as soon as compared. */
const fewest = 8;

/** What is kept of a page may keep all of it in memory. */
const longestPage = 200_000;

/**
 * A part as a text of the same layout was read before, with its own counts; else as it is read now.
 *
 * @param key The text of the part and what it is read by (`partKey`).
 */
export function readAlike(key: string, read: () => ReadPart): ReadPart {
  if (!hasCells(key)) return read();
  const layout = countLayoutOf(key);
  if (layout.starts.length < fewest) return read();
  const known = models.get(layout.text);
  if (known) return copyOf(known, key, layout);
  const part = read();
  // A copy, for what hangs on the part of a document lives as long as it.
  if (isModel(part, layout)) models.set(layout.text, { part: copyOf({ part, layout }, key, layout), layout });
  return part;
}

/**
 * A part of a page as lines of the same layout were read before, with its own counts; else as it is read now.
 *
 * @param lines Those of the part.
 * @param page All text of the page, in which their places are counted.
 */
export function readLinesAlike(lines: readonly Line[], page: string, context: PartContext): ReadPart {
  const read = () => readFresh('', () => lines, context);
  const layout = page.length > longestPage ? undefined : lineLayoutOf(lines);
  if (!layout || layout.starts.length < fewest) return read();
  const key = partKey(layout.text, context);
  const known = pageModels.get(key);
  if (known) return onPage(known, page, layout);
  const part = read();
  if (isModel(part, layout)) pageModels.set(key, { part: onPage({ part, layout }, page, layout), layout });
  return part;
}

function isModel(part: ReadPart, layout: CountLayout): boolean {
  return part.ordinary.length === 0 && isRefillable(part, layout);
}

function copyOf({ part, layout }: Model<CountLayout>, key: string, now: CountLayout): ReadPart {
  return refill(part, key, { before: layout, now }, newAnchor());
}

/** The model with the counts of a page, on which it begins elsewhere. */
function onPage({ part, layout }: Model<LineLayout>, page: string, now: LineLayout): ReadPart {
  const { key } = part;
  return { ...refill(part, page, { before: fromBase(layout), now: fromBase(now) }, newAnchor()), key };
}

/** The places of the counts, and before them that at which the lines begin, which moves all that follows. */
function fromBase({ base, starts, ends }: LineLayout): Places {
  return { starts, ends: [base, ...ends] };
}

function newAnchor(): Anchor {
  return { offset: 0 };
}
