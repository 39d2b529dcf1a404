import { remembered } from '../text/memo.ts';
import { hasCells, countLayoutOf, type CountLayout } from './counts.ts';
import type { ReadPart } from './parts.ts';
import { isRefillable, refill } from './refill.ts';

/** A part with no count but in the cells of tables that words alone have placed: others of its layout are read alike. */
interface Model {
  readonly part: ReadPart;
  readonly layout: CountLayout;
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
export function readAlike(key: string, read: () => ReadPart): ReadPart {
  if (!hasCells(key)) return read();
  const layout = countLayoutOf(key);
  if (layout.starts.length < fewest) return read();
  const known = models.get(layout.text);
  if (known) return copyOf(known, key, layout);
  const part = read();
  // A copy, for what hangs on the part of a document lives as long as it.
  if (part.ordinary.length === 0 && isRefillable(part, layout))
    models.set(layout.text, { part: copyOf({ part, layout }, key, layout), layout });
  return part;
}

function copyOf({ part, layout }: Model, key: string, now: CountLayout): ReadPart {
  return refill(part, key, { before: layout, now }, { offset: 0 });
}
