import type { Line } from '../syntax/line.ts';
import type { RawCell, RawRow } from '../syntax/row.ts';
import { isCount, type CountLayout } from './counts.ts';

/** Lines with a 0 for every count that fills a cell of a table, and where they begin: others of the same layout differ in such counts and that alone. */
export interface LineLayout extends CountLayout {
  /** Where the first line begins. */
  readonly base: number;
}

/** The layout of lines that were read from markup; undefined where they hold no table, or do not stand in order. */
export function lineLayoutOf(lines: readonly Line[]): LineLayout | undefined {
  if (!lines.some(({ rows }) => rows)) return undefined;
  const writer = new LayoutWriter(lines[0]?.from ?? 0);
  for (const line of lines) writer.write(line);
  return writer.layout;
}

/**
 * Writes down all that lines are read by: places as distances from what stands before, texts behind their lengths, so
 * that no two differ in anything but their counts which are written alike.
 */
class LayoutWriter {
  readonly #base: number;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #text = '';
  /** Where what was written last ends. */
  #at: number;
  #isInOrder = true;

  constructor(base: number) {
    this.#base = base;
    this.#at = base;
  }

  get layout(): LineLayout | undefined {
    if (!this.#isInOrder) return undefined;
    return { base: this.#base, text: this.#text, starts: this.#starts, ends: this.#ends };
  }

  write({ text, from, places, ends, raw, rows, last, hidden }: Line): void {
    this.#text += `\n${this.#gapTo(from)}${last ? '.' : ''}${hidden ? '-' : ''}:${text.length}:${text}`;
    if (raw !== undefined) this.#text += `raw ${raw.length}:${raw}`;
    if (places) this.#writePlaces(places, from);
    else this.#goTo(from + text.length);
    if (ends) {
      this.#text += 'ends';
      this.#writePlaces(ends, from);
    }
    for (const row of rows ?? []) this.#writeRow(row);
  }

  #writeRow({ cells, bounds, notation, span, open, apart, isPaired }: RawRow): void {
    const [first, last] = [cells[0]?.span.from ?? span.from, cells.at(-1)?.span.to ?? span.to];
    const marks = `${open ? '.' : ''}${apart ? '-' : ''}${isPaired ? '+' : ''}`;
    this.#text += `\n${notation} ${bounds}${marks}${first - span.from},${span.to - last}`;
    for (const cell of cells) this.#writeCell(cell);
  }

  #writeCell({ text, span: { from, to }, width, height = 1, code, frame }: RawCell): void {
    this.#text += `|${this.#gapTo(from)},${width},${height}`;
    if (to - from === text.length && isCount(text)) {
      this.#starts.push(from);
      this.#ends.push(to);
    } else this.#text += `,${to - from}:${text.length}:${text}`;
    if (code !== undefined) this.#text += `code ${code.length}:${code}`;
    if (frame) this.#text += `frame ${from - frame.from},${frame.to - to}`;
    this.#goTo(to);
  }

  /** Where units begin or end, by the steps from one to the next that are longer than one. */
  #writePlaces(places: readonly number[], from: number): void {
    let before = from - 1;
    places.forEach((place, i) => {
      if (place !== before + 1) this.#text += `;${i},${place - before}`;
      before = place;
    });
    this.#goTo(before);
  }

  #gapTo(from: number): number {
    if (from < this.#at) this.#isInOrder = false;
    return from - this.#at;
  }

  #goTo(at: number): void {
    this.#at = Math.max(this.#at, at);
  }
}
