import type { LabelledRow } from './labelledRow.ts';

/** A row that told by itself where its figures begin. */
interface Lesson {
  /** The cell in the row at which the figures begin. */
  readonly place: number;
  /** The cell behind its label. */
  readonly behindLabel: number;
  readonly width: number;
  readonly fullWidth: number;
  readonly depth: number;
}

/**
 * Where figures begin in the rows of a table whose cells stand in columns. A row that begins or ends
 * with an empty cell does not tell by itself whether that is a blank figure or padding; rows of the
 * same shape do, and else the table's habit: figures in the same columns throughout, or right behind
 * each label.
 */
export class ColumnOffsets {
  readonly #lessons = new Map<number, Lesson[]>();
  readonly #heads = new Map<string, number>();

  learn(entry: LabelledRow, start: number, count: number, depth: number): void {
    const fullest = fullWidth(entry, depth);
    const lesson = {
      place: entry.offset + start,
      behindLabel: entry.offset,
      width: entry.cells.length,
      fullWidth: fullest,
      depth,
    };
    const known = this.#lessons.get(count);
    if (known) known.push(lesson);
    else this.#lessons.set(count, [lesson]);
  }

  /** Where the first column's name stands in a head of so many cells. */
  learnHead(entry: LabelledRow, place: number, count: number): void {
    this.#heads.set(`${count}/${entry.cells.length}`, place);
  }

  /** Whether rows with as many figures, as many labels deep, have told. */
  knows(count: number, depth: number): boolean {
    return this.#lessons.get(count)?.some((lesson) => lesson.depth === depth) ?? false;
  }

  /** Where the figures of a row begin, counted from the cell behind its label. */
  startOf(entry: LabelledRow, count: number, depth: number): number | undefined {
    const lessons = this.#lessons.get(count) ?? [];
    const width = entry.cells.length;
    const alike = lessons.filter((lesson) => lesson.width === width && lesson.depth === depth);
    const deep = lessons.filter((lesson) => lesson.depth === depth);
    const place = only(alike.map((lesson) => lesson.place));
    if (alike.length > 0 && isRagged(entry, lessons, place)) return 0;
    if (deep.length > 0 && areWider(deep, fullWidth(entry, depth))) return undefined; // a cell is lost
    const found = place ?? this.#byHabit(entry, lessons, alike.length > 0, count, depth);
    return found === undefined ? undefined : found - entry.offset;
  }

  #byHabit(
    entry: LabelledRow,
    lessons: readonly Lesson[],
    contradicted: boolean,
    count: number,
    depth: number,
  ): number | undefined {
    if (contradicted) return undefined;
    if (lessons.length === 0) return this.#heads.get(`${count}/${entry.cells.length}`);
    if (areWider(lessons, fullWidth(entry, depth))) return undefined; // all other rows are wider: this one lost a cell
    const sameWidth = lessons.filter((lesson) => lesson.width === entry.cells.length);
    const inColumns = only(sameWidth.map((lesson) => lesson.place));
    const behindLabels = lessons.every((lesson) => lesson.place === lesson.behindLabel) ? entry.offset : undefined;
    if (inColumns === undefined || behindLabels === undefined) return inColumns ?? behindLabels;
    if (inColumns <= behindLabels) return behindLabels; // no figure stands before its label
    const head = this.#heads.get(`${count}/${entry.cells.length}`);
    return head === undefined ? undefined : head === inColumns ? inColumns : behindLabels;
  }
}

/**
 * Whether figures stand right behind the label of each row, wherever that ends, as in a table that lost its spans and
 * was filled up at the ends of rows; and the row, as wide as any, has no filling behind its last figure.
 */
function isRagged({ cells, offset }: LabelledRow, lessons: readonly Lesson[], place: number | undefined): boolean {
  if (place !== undefined && place >= offset) return false;
  const isWhole = cells.at(-1)?.text !== '' && lessons.every(({ width }) => width <= cells.length);
  return isWhole && lessons.every((lesson) => lesson.place === lesson.behindLabel);
}

/** How many cells the row has, those of groups counted in that began further up and left no cell in it. */
function fullWidth({ cells, offset }: LabelledRow, depth: number): number {
  return cells.length + Math.max(0, depth - offset);
}

/** Whether the lessons are of rows of one width, which is more than this. */
function areWider(lessons: readonly Lesson[], width: number): boolean {
  return lessons.every((lesson) => lesson.fullWidth === lessons[0]?.fullWidth && lesson.fullWidth > width);
}

function only(places: readonly number[]): number | undefined {
  return places.every((place) => place === places[0]) ? places[0] : undefined;
}
