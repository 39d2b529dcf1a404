/** A cell on the lines of a grid: the one it begins at, and the one it ends at. */
export interface OnGrid {
  readonly from: number;
  readonly to: number;
}

/** Borders closer than this, in twentieths of a point, were meant to be one: 2 mm. */
const closest = 113;

/**
 * For each line of the grid the column that begins there as it is seen: lines that were dragged apart a little are one.
 *
 * @param widths how far each line is from the one before, in twentieths of a point
 * @param holdsText whether there is text in a cell, which none may vanish with
 */
export function columnsSeen<Cell extends OnGrid>(
  cells: readonly Cell[],
  widths: readonly number[],
  holdsText: (cell: Cell) => boolean,
): number[] {
  const used = [...new Set(cells.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);
  const places = [0];
  for (const width of widths) places.push((places.at(-1) ?? 0) + width);
  const isKnown = (places.at(-1) ?? 0) > 0 && places.length > (used.at(-1) ?? 0);
  const snapped = isKnown ? numbered(used, (line, first) => (places[line] ?? 0) - (places[first] ?? 0) < closest) : [];
  const isTorn = cells.some((cell) => snapped[cell.from] === snapped[cell.to] && holdsText(cell));
  return isKnown && !isTorn ? snapped : numbered(used, () => false);
}

/** Numbers the lines in use, those alike that stand together. */
function numbered(lines: readonly number[], isTogether: (line: number, first: number) => boolean): number[] {
  const columns: number[] = [];
  let [first, number] = [lines[0] ?? 0, 0];
  for (const line of lines) {
    if (line !== first && !isTogether(line, first)) {
      number++;
      first = line;
    }
    columns[line] = number;
  }
  return columns;
}
