import { settledText, type Field } from './field.ts';
import { gridOf, placeIn, type GridPlace } from './grid.ts';
import type { Page } from './page.ts';

/** A rectangle of figures that was selected. */
export class Selection {
  readonly #page: Page;
  #fields: Field[][] = [];
  #anchor: Field | undefined;
  #focus: Field | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The figures selected, row by row; none unless there are several. */
  get rows(): readonly (readonly Field[])[] {
    return this.#fields;
  }

  /** Where the selection was drawn to. */
  get end(): Field | undefined {
    return this.#focus;
  }

  clear(): void {
    for (const { cell } of this.#fields.flat()) cell.classList.remove('selected');
    this.#fields = [];
    this.#anchor = this.#focus = undefined;
  }

  /** Draws it from a figure, or from where it began, to another figure of the table. */
  extend(from: Field, to: Field): void {
    const anchor = this.#anchor ?? from;
    const grid = gridOf(anchor, this.#page);
    const [one, other] = [placeIn(grid, anchor), placeIn(grid, to)];
    if (other.row < 0) return;
    this.clear();
    this.#anchor = anchor;
    this.#focus = to;
    const rows = between(grid, one, other);
    this.#fields = rows.flat().length > 1 ? rows : [];
    for (const { cell } of this.#fields.flat()) cell.classList.add('selected');
  }

  /** Blanks what is selected. */
  blank(): void {
    const filled = this.#fields.flat().filter((field) => !field.figure.locked && settledText(field) !== '');
    if (filled.length > 0) this.#page.put(filled.map((field) => [field, '']));
  }

  /** What is selected as lines of cells between TABs. */
  get text(): string {
    return this.#fields.map((row) => row.map(settledText).join('\t')).join('\n');
  }
}

function between(grid: readonly Field[][], one: GridPlace, other: GridPlace): Field[][] {
  const [top, bottom] = [one.row, other.row].sort((a, b) => a - b) as [number, number];
  const [left, right] = [one.column, other.column].sort((a, b) => a - b) as [number, number];
  return grid.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
}
