import type { NotationName, RawCell, RawRow } from '../syntax/row.ts';
import type { Span } from '../text/span.ts';

/** A table that is none of the official ones, as a grid: a cell stands in each column it takes. */
export interface OrdinaryTable {
  /** All of the same length. */
  readonly rows: readonly (readonly RawCell[])[];
  readonly notation: NotationName;
  readonly span: Span;
}

/** What lies between two tables: running text, or one of the official tables. */
interface Divider {
  readonly span: Span;
}

/**
 * Puts the rows that belong to no form together into tables. A table whose rows differ in length has
 * lost cells, and a row in which the text ends may be half typed: neither is given back.
 */
export function ordinaryTables(rows: readonly RawRow[], dividers: readonly Divider[]): OrdinaryTable[] {
  const ends = dividers.map(({ span }) => span.from).sort((one, other) => one - other);
  const groups: RawRow[][] = [];
  let next = 0;
  for (const row of rows) {
    let isDivided = groups.length === 0 || groups.at(-1)?.[0]?.notation !== row.notation;
    for (; (ends[next] ?? Number.POSITIVE_INFINITY) < row.span.from; next++) isDivided = true;
    if (isDivided) groups.push([row]);
    else groups.at(-1)?.push(row);
  }
  return groups.filter((group) => !group.some((row) => row.open)).flatMap(gridOf);
}

function gridOf(group: readonly RawRow[]): OrdinaryTable[] {
  const rows = group.map((row) => row.cells.flatMap((cell) => Array<RawCell>(cell.width).fill(cell)));
  const columns = rows[0]?.length;
  if (rows.length < 2 || rows.some((row) => row.length !== columns)) return [];
  const [first, last] = [group[0], group.at(-1)] as [RawRow, RawRow];
  return [{ rows, notation: first.notation, span: first.span.through(last.span) }];
}
