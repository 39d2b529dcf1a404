/** A cell of a table as it is projected: its own place is one behind the last cell's, and so many more. */
interface PlacedCell {
  readonly width: number;
  readonly behind?: number;
}

/**
 * How many rows each cell takes, in the order of the rows: a cell reaches down where the next row has none of its own
 * below it but others behind.
 */
export function cellHeights(rows: readonly (readonly PlacedCell[])[]): number[][] {
  const heights = rows.map((row) => row.map(() => 1));
  let above: (Owner | undefined)[] = [];
  rows.forEach((row, nth) => {
    const owners: (Owner | undefined)[] = [];
    let next = 0;
    row.forEach(({ width, behind = 0 }, at) => {
      const start = next + behind;
      for (let column = owners.length; column < start; column++) owners[column] = above[column];
      for (let column = start; column < start + width; column++) owners[column] = { nth, at };
      next = start + 1;
    });
    for (const owner of new Set(owners)) {
      const own = owner && owner.nth < nth ? heights[owner.nth] : undefined;
      if (owner && own) own[owner.at] = nth + 1 - owner.nth;
    }
    above = owners;
  });
  return heights;
}

/** Which cell of which row takes a place. */
interface Owner {
  readonly nth: number;
  readonly at: number;
}
