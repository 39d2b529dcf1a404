const steps: Readonly<Record<string, readonly [row: number, figure: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** Moves the focus from a figure to its neighbour; whether the key was one that moves. Tab leads from table to table. */
export function move(from: HTMLTableCellElement, key: string): boolean {
  const step = steps[key];
  if (!step) return false;
  const to = neighbour(from, step);
  if (!to) return true;
  to.focus();
  return true;
}

/** Has Tab lead back to the figure that took the focus, of all in its table. */
export function hold(figure: HTMLTableCellElement): void {
  for (const other of figureRows(figure).flat()) other.tabIndex = -1;
  figure.tabIndex = 0;
}

/** The next figure of the row, or in the next row that has figures the one at the same place, else its last. */
function neighbour(from: HTMLTableCellElement, [down, right]: readonly [number, number]) {
  const rows = figureRows(from);
  const at = rows.findIndex((figures) => figures.includes(from));
  const row = rows[at + down] ?? [];
  const index = (rows[at] ?? []).indexOf(from) + right;
  return row[down === 0 ? index : Math.min(index, row.length - 1)];
}

function figureRows(cell: HTMLTableCellElement): HTMLTableCellElement[][] {
  const rows = [...(cell.closest('.official')?.querySelectorAll('tr') ?? [])];
  return rows.map((row) => [...row.querySelectorAll('td')]).filter((figures) => figures.length > 0);
}
