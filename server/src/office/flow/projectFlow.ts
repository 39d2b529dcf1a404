import { columnsSeen } from '../columns.ts';
import type { ProjectedCell, Projector } from '../projector.ts';
import { TextBuilder, type ShownText } from '../shownText.ts';
import * as notices from '../word/notices.ts';
import type { DocumentPlace } from '../../text/place.ts';
import { isTable, type FlowBlock, type FlowCell, type FlowParagraph, type FlowTable } from './flow.ts';

/** Adds what flows through a document, paragraph by paragraph and table by table; gives the place behind it. */
export function projectFlow(blocks: readonly FlowBlock[], projector: Projector): DocumentPlace {
  const counted = { paragraphs: 0, tables: 0 };
  addBlocks(blocks, projector, counted);
  return placeIn(counted);
}

/** How many paragraphs with text and how many tables have come by. */
interface Counted {
  paragraphs: number;
  tables: number;
}

function placeIn({ paragraphs }: Counted): DocumentPlace {
  return { part: 'paragraph', paragraph: paragraphs + 1 };
}

function addBlocks(blocks: readonly FlowBlock[], projector: Projector, counted: Counted): void {
  for (const block of blocks)
    if (isTable(block)) addTable(block, projector, counted);
    else addParagraph(block, projector, counted);
}

function addParagraph(paragraph: FlowParagraph, projector: Projector, counted: Counted): void {
  const { text, level, pictures, page } = paragraph;
  const place = page === undefined ? placeIn(counted) : { page };
  const lines = text.lines();
  lines.forEach((line, nth) => {
    projector.line(line, place, nth === 0 ? level : 0);
  });
  if (lines.length > 0) counted.paragraphs++;
  for (let i = 0; i < pictures; i++) projector.notice('picture', notices.picture, place);
}

/** A table around tables only lays the page out: what stands in its cells is read one after another. */
function addTable(table: FlowTable, projector: Projector, counted: Counted): void {
  if (table.rows.some((row) => row.some(({ blocks }) => blocks.some(hasCells)))) {
    for (const { goesOn, blocks } of table.rows.flat()) if (!goesOn) addBlocks(blocks, projector, counted);
    return;
  }
  const number = ++counted.tables;
  const { page } = table;
  const projected = onColumns(table).map((row, nth) =>
    projectRow(row, projector, (column) =>
      page === undefined ? { part: 'table', table: number, row: nth + 1, column } : { page },
    ),
  );
  projector.table(projected, 'word');
}

/** Whether a block is a table of more than one cell. */
function hasCells(block: FlowBlock): boolean {
  if (!isTable(block)) return false;
  const cells = block.rows.flat();
  return cells.length > 1 || cells.some(({ blocks }) => blocks.some(hasCells));
}

/** The rows with their cells between columns as they are seen, counted from 0. */
function onColumns({ rows }: FlowTable): FlowCell[][] {
  const edges = [...new Set(rows.flat().flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);
  const lineAt = new Map(edges.map((edge, nth) => [edge, nth]));
  const onLines = (cell: FlowCell) => ({ ...cell, from: lineAt.get(cell.from) ?? 0, to: lineAt.get(cell.to) ?? 0 });
  const lined = rows.map((row) => row.map(onLines));
  const widths = edges.slice(1).map((edge, nth) => edge - (edges[nth] ?? 0));
  const columns = columnsSeen(lined.flat(), widths, ({ blocks }) => textOf(blocks).text !== '');
  return lined.map((row) =>
    row
      .map((cell) => ({ ...cell, from: columns[cell.from] ?? 0, to: columns[cell.to] ?? 0 }))
      .filter(({ from, to }) => from < to),
  );
}

function projectRow(
  row: readonly FlowCell[],
  projector: Projector,
  placeOf: (column: number) => DocumentPlace,
): ProjectedCell[] {
  let column = 0;
  return row.flatMap(({ from, to, goesOn, blocks }) => {
    if (goesOn) return [];
    const place = placeOf(from + 1);
    const behind = from - column;
    column = from + 1;
    return [{ shown: cellText(blocks, place, projector), width: to - from, place, behind }];
  });
}

function cellText(blocks: readonly FlowBlock[], place: DocumentPlace, projector: Projector): ShownText {
  const text = textOf(blocks);
  const hasPicture = blocks.some((block) => !isTable(block) && block.pictures > 0);
  if (hasPicture && text.text === '') projector.notice('picture', notices.picture, place);
  return text;
}

/** The text of a cell, that of a small table in it too. */
function textOf(blocks: readonly FlowBlock[]): ShownText {
  const whole = new TextBuilder();
  for (const { text, aside } of paragraphsIn(blocks)) {
    whole.add(`${text}\n`, 0, 0, 'generated');
    whole.aside += aside;
  }
  return whole.cell();
}

function paragraphsIn(blocks: readonly FlowBlock[]): TextBuilder[] {
  return blocks.flatMap((block) =>
    isTable(block) ? block.rows.flat().flatMap((cell) => paragraphsIn(cell.blocks)) : [block.text],
  );
}
