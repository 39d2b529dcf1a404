import { Projector, type OfficeProjection } from '../projector.ts';
import type { CellValue } from '../sheet/cellValue.ts';
import * as notices from '../sheet/notices.ts';
import { projectSheet } from '../sheet/projectSheet.ts';
import { columnLetters, most, type Merge, type SheetCell, type SheetGrid } from '../sheet/sheetGrid.ts';
import { TextBuilder } from '../shownText.ts';
import { elementsIn, type XmlElement } from '../xml/readXml.ts';
import { repeats, tableRows } from './openRows.ts';
import type { OpenStyles } from './openStyles.ts';
import { readOpenText } from './openText.ts';

/** Reads the sheets of a workbook of LibreOffice and its kin as they are shown; hidden ones are not read. */
export function readOpenSheets(sheets: XmlElement, styles: OpenStyles): OfficeProjection {
  const projector = new Projector();
  const hidden: string[] = [];
  for (const sheet of elementsIn(sheets, 'table:table')) {
    const { 'table:name': name = '', 'table:style-name': style } = sheet.attributes;
    if (!styles.isShown(style)) hidden.push(name);
    else projectSheet(gridOf(sheet), (cell) => valueOf(cell, styles), { name, part: '' }, projector);
  }
  const [first] = hidden;
  if (first !== undefined) projector.notice('stated', notices.hiddenSheets(hidden), { sheet: first, cell: 'A1' });
  return { ...projector.finish(), isTables: true };
}

/** A cell as it is shown. One whose formula has no result shows the formula: it is no blank. */
function valueOf(cell: XmlElement, styles: OpenStyles): CellValue {
  const text = new TextBuilder();
  for (const paragraph of elementsIn(cell, 'text:p')) {
    readOpenText(paragraph, text, { boxes: [], pictures: 0 }, styles);
    text.add('\n', 0, 0, 'generated');
  }
  const shown = text.cell();
  const formula = cell.attributes['table:formula'];
  if (shown.text !== '' || formula === undefined) return { shown };
  const written = new TextBuilder();
  written.add(formula.replace(/^\w+:/, ''), 0, 0, 'formula');
  return { shown: written, state: 'not calculated' };
}

function gridOf(sheet: XmlElement): SheetGrid {
  const rows = new Map<number, { element: XmlElement; cells: SheetCell[] }>();
  const merges: Merge[] = [];
  const hidden: number[] = [];
  let row = 1;
  for (const element of tableRows(sheet)) {
    if (row > most.rows) break;
    const cells = cellsIn(element, row, merges);
    if (cells.length > 0) rows.set(row, { element, cells });
    if (/^(?:collapse|filter)$/.test(element.attributes['table:visibility'] ?? '')) hidden.push(row);
    row += Math.floor(Number(element.attributes['table:number-rows-repeated'] ?? 1)) || 1;
  }
  return { rows, merges, hidden: { rows: hidden, columns: hiddenColumns(sheet) } };
}

/** The cells of a row in which something stands; what they reach over is added to the merges. */
function cellsIn(element: XmlElement, row: number, merges: Merge[]): SheetCell[] {
  const cells: SheetCell[] = [];
  let column = 1;
  for (const cell of elementsIn(element)) {
    const repeated = repeats(cell, 'table:number-columns-repeated');
    const [wide, high] = ['columns', 'rows'].map((what) => repeats(cell, `table:number-${what}-spanned`)) as [
      number,
      number,
    ];
    if (wide > 1 || high > 1) merges.push({ top: row, left: column, bottom: row + high - 1, right: column + wide - 1 });
    // A covered cell may keep what stood there; a row of empty ones reaches to the end of the sheet.
    const isSeen =
      cell.name === 'table:table-cell' &&
      (cell.children.length > 0 || 'table:formula' in cell.attributes || wide > 1 || high > 1);
    for (let nth = 0; isSeen && nth < repeated && column + nth <= most.columns; nth++)
      cells.push({ row, column: column + nth, name: columnLetters(column + nth) + String(row), element: cell });
    column += repeated;
  }
  return cells;
}

function hiddenColumns(sheet: XmlElement): number[] {
  const hidden: number[] = [];
  let column = 1;
  for (const element of elementsIn(sheet, 'table:table-column')) {
    const repeated = repeats(element, 'table:number-columns-repeated');
    if (element.attributes['table:visibility'] === 'collapse')
      hidden.push(...Array.from({ length: repeated }, (_, nth) => column + nth));
    column += repeated;
  }
  return hidden;
}
