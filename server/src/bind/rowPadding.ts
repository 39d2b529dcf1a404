import type { FormRow } from '../forms/form.ts';
import type { RawCell } from '../syntax/row.ts';
import type { RowBinding } from './rowBinding.ts';
import type { LabelledRow } from './labelledRow.ts';
import { ownStart } from './align.ts';

/** A row with all its figures, and how many empty cells followed it. */
interface Lesson {
  readonly count: number;
  readonly depth: number;
  readonly padding: number;
}

/** Where the figures of a row begin, so many labels deep, that has figures at both ends. */
interface Start {
  readonly start: number;
  readonly depth: number;
}

/**
 * The empty cells between rows, and between a label and its figures, where the notation lost the rows'
 * bounds. Rows that begin and end with a figure tell how many there are; where fewer stand, the row took
 * one of them for a figure that is lost.
 */
export class RowPadding {
  readonly #lessons: readonly Lesson[];
  readonly #starts: readonly Start[];
  readonly #last: LabelledRow | undefined;

  constructor(bound: readonly RowBinding[], countOf: (row: FormRow) => number) {
    this.#last = bound.at(-1)?.candidate.row; // nothing need follow it
    this.#lessons = bound.slice(0, -1).flatMap(({ candidate: { row: entry }, row }) => {
      const count = entry.values.length;
      const tells = row && countOf(row) === count && !entry.marked && entry.values.at(-1)?.text !== '';
      return tells ? [{ count, depth: row.path.length, padding: entry.padding.length }] : [];
    });
    this.#starts = bound.flatMap(({ candidate: { row: entry }, row }) => {
      const start = row && !entry.marked ? ownStart(entry.values, countOf(row)) : undefined;
      return row && start !== undefined ? [{ start, depth: row.path.length }] : [];
    });
  }

  /** Whether the last cell of a row with so many figures, so many labels deep, is padding. */
  isTakenBy(entry: LabelledRow, count: number, depth: number): boolean {
    if (entry.marked || entry === this.#last || entry.values.length !== count) return false;
    return entry.values.at(-1)?.text === '' && entry.padding.length < this.#due(count, depth);
  }

  /**
   * The cells behind those that belong to the label, where rows alike have as many empty ones before their
   * figures: the row's figures, or fewer where some are lost. Undefined where the row tells by itself, or none does.
   */
  behindLabel({ marked, values, padding }: LabelledRow, count: number, depth: number): readonly RawCell[] | undefined {
    const starts = this.#starts.filter((other) => other.depth === depth).map((other) => other.start);
    const start = starts.length > 0 ? leastOf(starts) : 0;
    const isPadded = start > 0 && values.slice(0, start).every((cell) => cell.text === '');
    if (marked || !isPadded || ownStart(values, count) !== undefined) return undefined;
    return [...values, ...padding].slice(start, start + count);
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
    return due.length > 0 ? leastOf(due) : 0;
  }
}

/** The least of some numbers, as many as there are rows. */
function leastOf(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number));
}
