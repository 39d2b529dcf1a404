import { childOf, elementsIn, type XmlElement } from '../xml/readXml.ts';
import { columnsSeen } from '../columns.ts';
import { contained, type Contained } from './content.ts';
import { numberOf, wordValue } from './styles.ts';

/** A cell of a table on its grid. */
export interface WordCell extends Contained {
  /** The first column it takes and the one behind its last, as they are seen. */
  readonly from: number;
  readonly to: number;
  /** Whether it goes on with the cell above. */
  readonly goesOn: boolean;
}

/** A row of a table; its number counts every row of the table that the document has. */
export interface GridRow {
  readonly number: number;
  readonly cells: readonly WordCell[];
  /** Whether the row was deleted by a change that is kept track of. */
  readonly deleted: boolean;
}

const rowNames = new Set(['w:tr']);
const cellNames = new Set(['w:tc']);
/** More columns are no table of a report; a cell over more is a slip. */
const mostColumns = 400;

/** The rows of a table (`w:tbl`) with their cells on the grid that readers see. */
export function gridOf({ element, around }: Contained): GridRow[] {
  const rows = Array.from(contained(element, rowNames, around), rawRow);
  const widths = elementsIn(childOf(element, 'w:tblGrid') ?? element, 'w:gridCol').map(({ attributes }) =>
    numberOf(attributes['w:w']),
  );
  const cells = rows.flatMap(({ cells }) => cells);
  const columns = columnsSeen(cells, widths, ({ element }) => holdsText(element));
  return merged(
    rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => onColumns(cell, columns)).filter(({ from, to }) => from < to),
    })),
  );
}

interface RawGridCell extends Contained {
  readonly from: number;
  readonly to: number;
  readonly vertical: 'restart' | 'continue' | undefined;
}

interface RawGridRow {
  readonly number: number;
  readonly cells: readonly RawGridCell[];
  readonly deleted: boolean;
}

function rawRow(row: Contained, nth: number): RawGridRow {
  const properties = childOf(row.element, 'w:trPr');
  const cells: RawGridCell[] = [];
  let at = numberOf(wordValue(properties, 'w:gridBefore'), mostColumns);
  for (const cell of contained(row.element, cellNames, row.around)) {
    const own = childOf(cell.element, 'w:tcPr');
    if (childOf(own, 'w:cellDel')) continue;
    const to = Math.min(at + Math.max(1, numberOf(wordValue(own, 'w:gridSpan'), mostColumns)), mostColumns);
    const last = cells.at(-1);
    if (last && mergeOf(own, 'w:hMerge') === 'continue') cells[cells.length - 1] = { ...last, to };
    else cells.push({ ...cell, from: at, to, vertical: mergeOf(own, 'w:vMerge') });
    at = to;
  }
  return { number: nth + 1, cells, deleted: childOf(properties, 'w:del') !== undefined };
}

function mergeOf(properties: XmlElement | undefined, name: string): 'restart' | 'continue' | undefined {
  const merge = childOf(properties, name);
  if (!merge) return undefined;
  return merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue';
}

/** Whether anything but white space stands in an element. */
export function holdsText(element: XmlElement): boolean {
  return element.children.some((node) => ('text' in node ? node.text.trim() !== '' : holdsText(node)));
}

function onColumns(cell: RawGridCell, columns: readonly number[]): RawGridCell {
  return { ...cell, from: columns[cell.from] ?? 0, to: columns[cell.to] ?? 0 };
}

/** Says of each cell whether it goes on with one above: a cell to be continued without one begins anew. */
function merged(rows: readonly RawGridRow[]): GridRow[] {
  let open = new Map<number, number>();
  return rows.map(({ number, cells, deleted }) => {
    const next = new Map<number, number>();
    const own = cells.map(({ element, around, from, to, vertical }): WordCell => {
      if (vertical) next.set(from, to);
      return { element, around, from, to, goesOn: vertical === 'continue' && open.has(from) };
    });
    if (!deleted) open = next;
    return { number, cells: own, deleted };
  });
}
