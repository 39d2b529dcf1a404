import type { Field } from './field.ts';
import type { Page } from './page.ts';

/** The fields of a table row by row, as they stand below and beside each other. */
export function gridOf(field: Field, page: Page): Field[][] {
  const rows = [...(field.cell.closest('.official')?.querySelectorAll('tr') ?? [])];
  return rows
    .map((row) => [...row.querySelectorAll('td')].flatMap((cell) => page.fieldOf(cell) ?? []))
    .filter((fields) => fields.length > 0);
}

/** A place in that grid. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Where a field stands in the grid. */
export function placeIn(grid: readonly Field[][], field: Field): GridPlace {
  const row = grid.findIndex((fields) => fields.includes(field));
  return { row, column: grid[row]?.indexOf(field) ?? -1 };
}

/** The field so far away, if there is one. */
export function neighbour(field: Field, down: number, right: number, page: Page): Field | undefined {
  const grid = gridOf(field, page);
  const { row, column } = placeIn(grid, field);
  return grid[row + down]?.[column + right];
}
