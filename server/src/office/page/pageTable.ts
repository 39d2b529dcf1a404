import type { FlowCell, FlowTable } from '../flow/flow.ts';
import { TextBuilder } from '../shownText.ts';
import type { PagePiece } from './page.ts';
import type { PageCell, RuledTable } from './tableGrid.ts';
import { textLines } from './textLines.ts';

/** Twentieths of a point, in which columns are counted, to a point. */
const unit = 20;

/** A table with the text in its cells. */
export function flowTable(table: RuledTable, pieces: readonly PagePiece[], page: number): FlowTable {
  const { columns, rows, cells } = table;
  const texts = new Map<PageCell, PagePiece[]>();
  for (const piece of pieces.flatMap((one) => inParts(one, columns))) {
    const cell = cellAround(piece, table);
    if (cell) texts.set(cell, [...(texts.get(cell) ?? []), piece]);
  }
  const inRow = (row: number) =>
    cells.filter(({ top, bottom }) => top <= row && row < bottom).sort((one, other) => one.left - other.left);
  const flowCell = (cell: PageCell, row: number): FlowCell => ({
    from: Math.round((columns[cell.left] ?? 0) * unit),
    to: Math.round((columns[cell.right] ?? 0) * unit),
    goesOn: cell.top < row,
    blocks: [{ text: textOf(texts.get(cell) ?? []), level: 0, pictures: 0 }],
  });
  return { page, rows: rows.slice(1).map((_, row) => inRow(row).map((cell) => flowCell(cell, row))) };
}

/** A piece that reaches over an upright line comes apart at its blanks, as far along as its characters tell. */
function inParts(piece: PagePiece, columns: readonly number[]): PagePiece[] {
  const { text, x, width } = piece;
  const isAcross = columns.some((column) => x + 1 < column && column < x + width - 1);
  if (!isAcross || !/\S\s+\S/.test(text)) return [piece];
  return Array.from(text.matchAll(/\S+/g), ({ 0: part, index }) => ({
    ...piece,
    text: part,
    x: x + (width * index) / text.length,
    width: (width * part.length) / text.length,
  }));
}

function cellAround({ x, width, y, size }: PagePiece, { columns, rows, cells }: RuledTable): PageCell | undefined {
  const [across, down] = [x + width / 2, y - size / 3];
  return cells.find(
    ({ left, right, top, bottom }) =>
      (columns[left] ?? 0) <= across &&
      across < (columns[right] ?? 0) &&
      (rows[top] ?? 0) <= down &&
      down < (rows[bottom] ?? 0),
  );
}

function textOf(pieces: readonly PagePiece[]): TextBuilder {
  const text = new TextBuilder();
  for (const line of textLines(pieces)) text.add(`${line.text}\n`, 0, 0, 'generated');
  return text;
}
