import type { NotationName } from '../../../server/src/syntax/row.ts';
import { tablesOf, type Draft, type DraftRow, type DraftTable } from '../generate/draft.ts';

/** A choice: a number from 0 up to, but not including, the bound. */
export type Pick = (bound: number) => number;

/**
 * Something that happens to drafts on their way. It changes the text, keeps every expected place right
 * and says what of the figures is still owed. A draft that gives no occasion is returned as it is.
 */
export type Damage = (draft: Draft, pick: Pick) => Draft;

/** Choices by turns from a list, 0 when it is used up: a shorter list of smaller numbers is a simpler case. */
export function picker(choices: readonly number[]): Pick {
  let next = 0;
  return (bound) => (bound > 0 ? (choices[next++] ?? 0) % bound : 0);
}

/** One of the items; undefined where there is none. */
export function oneOf<Item>(items: readonly Item[], pick: Pick): Item | undefined {
  return items[pick(items.length)];
}

/** A row with figures and the table it stands in. */
export interface FigureRow {
  readonly table: DraftTable;
  readonly row: DraftRow;
}

/** The rows with figures in tables of these notations; of any without. */
export function figureRows(draft: Draft, notations?: readonly NotationName[]): FigureRow[] {
  return tablesOf(draft)
    .filter((table) => !notations || notations.includes(table.notation))
    .flatMap((table) => table.rows.filter((row) => row.kind === 'figures').map((row) => ({ table, row })));
}

/** Notations in which a row is one line. */
export const lineNotations: readonly NotationName[] = ['pipe', 'tsv', 'csv', 'spaced', 'glued'];
/** Notations that keep the bounds of every cell. */
export const cellNotations: readonly NotationName[] = ['pipe', 'tsv', 'csv', 'vertical', 'html', 'grid'];
