import type { Form, FormBlock, FormRow, Slot } from './form.ts';

/** A cell of the official table, with the grid columns and rows it covers. */
export interface LayoutCell {
  readonly role: 'caption' | 'head' | 'label' | 'figure';
  /** The words printed in it; empty for a figure. */
  readonly text: string;
  /** The place of the form it shows; set for figures only. */
  readonly slot: Slot | undefined;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** A form drawn as a grid. A row lists the cells that begin in it, from left to right. */
export interface Layout {
  readonly width: number;
  readonly rows: readonly (readonly LayoutCell[])[];
}

/** The rows of the printed form: where one row may stand for several, that one. */
export function printedRows(form: Form): FormRow[] {
  const rows = form.rows.filter((row) => !row.subtotal);
  const replaced = new Set(rows.flatMap((row) => row.insteadOf));
  return rows.filter((row) => !replaced.has(row.key));
}

/** The rows with those that one row of the printed form stands for exchanged for it, where all of them are among them. */
export function asPrinted(rows: readonly FormRow[], form: Form): FormRow[] {
  const keys = new Set(rows.map(({ key }) => key));
  const general = form.rows.filter(({ insteadOf }) => insteadOf.length > 0 && insteadOf.every((key) => keys.has(key)));
  const printed = rows.map((row) => general.find(({ insteadOf }) => insteadOf.includes(row.key)) ?? row);
  return [...new Set(printed)];
}

/** Draws the form with those of its rows, in the order of the form. */
export function layoutOf(form: Form, rows: readonly FormRow[] = printedRows(form)): Layout {
  const labels = Math.max(...rows.map((row) => row.path.length));
  const figures = Math.max(...form.blocks.map((block) => block.columns.length));
  const frame = { labels, width: labels + figures };
  return {
    width: frame.width,
    rows: form.blocks.flatMap((block) => {
      const own = rows.filter((row) => row.block === block);
      const caption = own.length > 0 && block.caption ? [[captionCell(block.caption, frame)]] : [];
      return own.length === 0 ? [] : [...caption, ...headRows(block, frame), ...bodyRows(form, own, frame)];
    }),
  };
}

/** The grid columns of a drawing: how many hold labels, and how many there are. */
interface Frame {
  readonly labels: number;
  readonly width: number;
}

function captionCell(text: string, frame: Frame): LayoutCell {
  return { role: 'caption', text, slot: undefined, column: 0, columnSpan: frame.width, rowSpan: 1 };
}

/** The head of a block: the corner over the labels, and each column under the cells it belongs to. */
function headRows(block: FormBlock, frame: Frame): LayoutCell[][] {
  const paths = block.columns.map((column) => [...(block.span ? [block.span] : []), ...column.path]);
  const depth = Math.max(...paths.map((path) => path.length));
  const rows = merged(paths, depth).map((cells) =>
    cells.map(({ index, level, text, across }) => ({
      role: 'head' as const,
      text,
      slot: undefined,
      column: frame.labels + index,
      columnSpan: widthOf(index, across, paths.length, frame),
      rowSpan: level === (paths[index]?.length ?? 0) - 1 ? depth - level : 1,
    })),
  );
  if (frame.labels > 0)
    rows[0]?.unshift({
      role: 'head',
      text: block.corner ?? '',
      slot: undefined,
      column: 0,
      columnSpan: frame.labels,
      rowSpan: depth,
    });
  return rows;
}

/** Label cells, merged over neighbouring rows of one group, and a cell for each figure. */
function bodyRows(form: Form, rows: readonly FormRow[], frame: Frame): LayoutCell[][] {
  const labels = rows.map((): LayoutCell[] => []);
  for (const cells of merged(
    rows.map((row) => row.path),
    frame.labels,
  ))
    for (const { index, level, text, across } of cells) {
      const last = level === (rows[index]?.path.length ?? 0) - 1;
      const columnSpan = last ? frame.labels - level : 1;
      labels[index]?.push({ role: 'label', text, slot: undefined, column: level, columnSpan, rowSpan: across });
    }
  return rows.map((row, index) => [
    ...(labels[index] ?? []),
    ...row.block.columns.map((column, at) => ({
      role: 'figure' as const,
      text: '',
      slot: form.slot(row.key, column.key),
      column: frame.labels + at,
      columnSpan: widthOf(at, 1, row.block.columns.length, frame),
      rowSpan: 1,
    })),
  ]);
}

/** A block with fewer columns than the grid has fills it with its last one. */
function widthOf(index: number, across: number, columns: number, frame: Frame): number {
  return index + across === columns ? frame.width - frame.labels - index : across;
}

interface Merged {
  readonly index: number;
  readonly level: number;
  readonly text: string;
  /** How many neighbouring paths share the cell. */
  readonly across: number;
}

/** For each level of the paths the cells to print, neighbours with the same beginning drawn as one. */
function merged(paths: readonly (readonly string[])[], levels: number): Merged[][] {
  const prefix = (index: number, level: number) => paths[index]?.slice(0, level + 1).join('\n');
  return Array.from({ length: levels }, (_, level) => {
    const cells: Merged[] = [];
    paths.forEach((path, index) => {
      const text = path[level];
      if (text === undefined || prefix(index, level) === prefix(index - 1, level)) return;
      let across = 1;
      while (prefix(index, level) === prefix(index + across, level)) across++;
      cells.push({ index, level, text, across });
    });
    return cells;
  });
}
