import type { FlowBlock } from '../flow/flow.ts';
import { TextBuilder } from '../shownText.ts';
import type { Page, PagePiece } from './page.ts';
import { flowTable } from './pageTable.ts';
import { withoutStruck } from './struck.ts';
import { tablesIn, type RuledTable } from './tableGrid.ts';
import { textLines, type PageLine } from './textLines.ts';
import { withWrapped } from './wrappedFigures.ts';

/** A document of pages as it flows: lines in paragraphs, what stands between drawn lines in cells. */
export function pagesFlow(pages: readonly Page[]): FlowBlock[] {
  const flow: FlowBlock[] = [];
  let open: PlacedLine[] = [];
  const close = () => {
    if (open.length > 0) flow.push(paragraphOf(open));
    open = [];
  };
  for (const page of pages)
    for (const block of blocksOn(page)) {
      const last = open.at(-1);
      if ('block' in block || (last && !goesOn(last, block))) close();
      if ('block' in block) flow.push(block.block);
      else open.push(block);
    }
  close();
  return flow;
}

/** A line with what tells whether the next goes on with it. */
interface PlacedLine extends PageLine {
  readonly page: number;
  /** Where the lines of its page begin and end. */
  readonly left: number;
  readonly right: number;
}

/** A table or a picture. */
interface PlacedBlock {
  readonly y: number;
  readonly block: FlowBlock;
}

/** Fewer lines than these may all be indented, and short. */
const fewestLines = 4;

/** The lines, tables and pictures of a page from the top down, without its number. */
function blocksOn(page: Page): (PlacedLine | PlacedBlock)[] {
  const tables = tablesIn(page.rules);
  const inside = new Map(tables.map((table) => [table, [] as PagePiece[]]));
  const outside: PagePiece[] = [];
  for (const piece of withoutStruck(page.pieces, page.rules)) {
    const table = tables.find((one) => isIn(piece, one));
    (table ? (inside.get(table) ?? outside) : outside).push(piece);
  }
  const lines = textLines(withWrapped(outside)).filter((line) => !isNumber(line, page));
  // On a page of tables the only lines may be indented, and short; many tell themselves how far they go, where tables may go beyond.
  const sides = lines.length < fewestLines ? tables.map(({ columns }) => columns) : [];
  const [left, right] = [
    Math.min(...lines.map(({ x }) => x), ...sides.map((columns) => columns[0] ?? Number.POSITIVE_INFINITY)),
    Math.max(...lines.map(({ end }) => end), ...sides.map((columns) => columns.at(-1) ?? 0)),
  ];
  const placed = [...inside].filter(([, pieces]) => pieces.length > 0);
  return [
    ...lines.map((line) => ({ ...line, page: page.number, left, right })),
    ...placed.map(([table, pieces]) => ({ y: table.rows[0] ?? 0, block: flowTable(table, pieces, page.number) })),
    ...page.pictures.map((y) => ({ y, block: { text: new TextBuilder(), level: 0, pictures: 1, page: page.number } })),
  ].sort((one, other) => one.y - other.y);
}

function isIn({ x, width, y, size }: PagePiece, { columns, rows }: RuledTable): boolean {
  const [across, down] = [x + width / 2, y - size / 3];
  return isBetween(across, columns) && isBetween(down, rows);
}

function isBetween(place: number, lines: readonly number[]): boolean {
  return (lines[0] ?? 0) <= place && place <= (lines.at(-1) ?? 0);
}

/** As far from the edge of a page as this part of it, there is nothing but its number, or what all pages have there. */
const edge = 0.12;

/** Whether a line is the number of its page: a number alone, with or without dashes, at the top or bottom. */
function isNumber({ text, y }: PageLine, { height }: Page): boolean {
  const isAtEdge = y < height * edge || y > height * (1 - edge);
  return isAtEdge && /^[—–―\-－\s]*(?:第\s*)?\d{1,3}(?:\s*页|\s*\/\s*\d{1,3})?[—–―\-－\s]*$/.test(text);
}

/** Lines that are never longer than so many characters are no running text. */
const least = 12;

/** Whether a line goes on with the one before: that one is full, and this one is not indented. */
function goesOn(before: PlacedLine, line: PlacedLine): boolean {
  if (before.hasColumns || line.hasColumns || opensHeading(before, line)) return false;
  const size = Math.max(before.size, line.size);
  const isNext = line.page === before.page ? line.y - before.y < 2.5 * size : line.page === before.page + 1;
  const isAlike = Math.abs(line.size - before.size) < size / 10;
  const isFull = before.end > before.right - 1.5 * size && before.right - before.left > least * size;
  return isNext && isAlike && isFull && line.x < line.left + size / 2;
}

/** Whether a heading begins behind the end of a sentence, whose line may be full by chance. */
function opensHeading(before: PlacedLine, line: PlacedLine): boolean {
  return /[。！？]$/.test(before.text) && /^[一二三四五六七八九十]+、/.test(line.text);
}

function paragraphOf(lines: readonly PlacedLine[]): FlowBlock {
  const text = new TextBuilder();
  let whole = '';
  for (const line of lines) {
    const isTorn = /[a-z\d]$/i.test(whole) && /^[a-z]/i.test(line.text);
    whole += (isTorn ? ' ' : '') + line.text;
  }
  text.add(whole, 0, 0, 'generated');
  return { text, level: 0, pictures: 0, page: lines[0]?.page ?? 1 };
}
