import { readFigure } from './figure.ts';
import { isBlank, trimmedSpan, type Line } from './line.ts';
import type { RawCell, RawRow } from './row.ts';

/** A table is no wider, of which at most so many columns name its rows. */
const widest = 30;
const mostLabels = 3;
/** So many rows below the head show what a row is. */
const fewestRows = 3;

/** A table of which every cell has a line of its own, and nothing tells where its rows end but what stands in them. */
export interface CellPerLine {
  readonly rows: readonly RawRow[];
  /** The lines before it. */
  readonly above: readonly Line[];
}

/** How the cells of such a table lie. */
interface Shape {
  readonly width: number;
  readonly labels: number;
  /** Where the head begins, and how many rows follow it. */
  readonly start: number;
  readonly rows: number;
}

/**
 * The table that the lines hold one cell below the other: a head of words, then rows of words and as many figures each.
 * Undefined where several ways to cut them would do, or where figures are left over.
 */
export function cellPerLine(lines: readonly Line[]): CellPerLine | undefined {
  const cells = withoutSpacing(lines);
  const kinds = cells.map(kindOf);
  const first = kinds.indexOf('figure');
  const shapes = first < 0 ? [] : shapesOf(kinds, first);
  const [shape] = shapes;
  if (!shape || shapes.length > 1) return undefined;
  const { width, start, rows } = shape;
  return {
    rows: Array.from({ length: rows + 1 }, (_, at) => rowOf(cells.slice(start + at * width, start + (at + 1) * width))),
    above: cells.slice(0, start).filter((line) => !isBlank(line)),
  };
}

type Kind = 'words' | 'figure' | 'blank';

function kindOf(line: Line): Kind {
  if (isBlank(line)) return 'blank';
  const figure = readFigure(line.text.trim());
  return figure && figure.state !== 'blank' ? 'figure' : 'words';
}

/** Without the empty lines that stand behind each cell, as behind paragraphs. */
function withoutSpacing(lines: readonly Line[]): readonly Line[] {
  const held = lines.filter((line) => !isBlank(line));
  const areSpaced =
    held.length > 0 &&
    lines.every((line, at) => isBlank(line) || at + 1 >= lines.length || isBlank(lines[at + 1] as Line));
  return areSpaced || lines.every((line) => !isBlank(line)) ? held : lines;
}

function shapesOf(kinds: readonly Kind[], first: number): Shape[] {
  const widths = Array.from({ length: widest - 1 }, (_, i) => i + 2);
  return widths.flatMap((width) =>
    Array.from({ length: Math.min(mostLabels, width - 1) }, (_, i) => i + 1).flatMap((labels) => {
      const start = first - width - labels;
      const rows = start < 0 ? 0 : rowsOf(kinds, { width, labels, start });
      return rows >= fewestRows ? [{ width, labels, start, rows }] : [];
    }),
  );
}

/** How many rows follow the head, 0 where it is none or figures stand behind the last row. */
function rowsOf(kinds: readonly Kind[], { width, labels, start }: Omit<Shape, 'rows'>): number {
  const isHead = kinds.slice(start + 1, start + width).every((kind) => kind === 'words');
  let rows = 0;
  while (isHead && isRow(kinds.slice(start + (rows + 1) * width, start + (rows + 2) * width), width, labels)) rows++;
  return kinds.slice(start + (rows + 1) * width).includes('figure') ? 0 : rows;
}

function isRow(kinds: readonly Kind[], width: number, labels: number): boolean {
  const [names, places] = [kinds.slice(0, labels), kinds.slice(labels)];
  return (
    kinds.length === width &&
    names.includes('words') &&
    !names.includes('figure') &&
    places.includes('figure') &&
    !places.includes('words')
  );
}

function rowOf(lines: readonly Line[]): RawRow {
  const cells = lines.map((line): RawCell => ({ text: line.text.trim(), span: trimmedSpan(line), width: 1 }));
  const [first, last] = [cells[0] as RawCell, cells.at(-1) as RawCell];
  return { cells, bounds: 'row', notation: 'vertical', span: first.span.through(last.span), open: false };
}
