import type { FormRow } from '../forms/form.ts';
import type { Bound } from './bound.ts';
import type { Entry } from './entry.ts';

/** A row with all its figures, and how many empty cells followed it. */
interface Lesson {
  readonly count: number;
  readonly depth: number;
  readonly padding: number;
}

/**
 * The empty cells between rows where the notation lost the rows' bounds. Rows that end with a figure
 * tell how many there are; where fewer follow, the row took one of them for a figure that is lost.
 */
export class Padding {
  readonly #lessons: readonly Lesson[];
  readonly #last: Entry | undefined;

  constructor(bound: readonly Bound[], countOf: (row: FormRow) => number) {
    this.#last = bound.at(-1)?.draft.entry; // nothing need follow it
    this.#lessons = bound.slice(0, -1).flatMap(({ draft: { entry }, row }) => {
      const count = entry.values.length;
      const tells = row && countOf(row) === count && !entry.marked && entry.values.at(-1)?.text !== '';
      return tells ? [{ count, depth: row.path.length, padding: entry.padding.length }] : [];
    });
  }

  /** Whether the last cell of a row with so many figures, so many labels deep, is padding. */
  isTakenBy(entry: Entry, count: number, depth: number): boolean {
    if (entry.marked || entry === this.#last || entry.values.length !== count) return false;
    return entry.values.at(-1)?.text === '' && entry.padding.length < this.#due(count, depth);
  }

  /**
   * How many empty cells follow a row at least: as many as follow rows alike; else as follow any, which
   * may have more of them for fewer figures or labels.
   */
  #due(count: number, depth: number): number {
    const alike = this.#lessons.filter((other) => other.depth === depth);
    const same = alike.filter((other) => other.count === count);
    const known = [same, alike, this.#lessons].find((some) => some.length > 0) ?? [];
    const due = known.map(
      (other) => other.padding - Math.max(0, count - other.count) - Math.max(0, depth - other.depth),
    );
    return due.length > 0 ? Math.min(...due) : 0;
  }
}
