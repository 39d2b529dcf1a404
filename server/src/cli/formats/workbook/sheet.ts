import { xmlText } from '../../../office/packParts.ts';
import { columnLetters } from '../../../office/sheet/sheetGrid.ts';

/** One sheet of a workbook (ECMA-376, SpreadsheetML), a table whose first row is its head. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly CellContent[])[];
  /** The widths of its columns, in characters. */
  readonly widths: readonly number[];
  /** Whether its first row is a head that stays in sight, with filters. */
  readonly filtered: boolean;
}

export type CellContent = string | number | undefined;

/** More rows than these a sheet cannot have. */
export const mostRows = 1_048_576;
/** More characters than these a cell cannot have. */
const mostCharacters = 32_767;
/** Of more digits than these a spreadsheet drops the rest: such a number stays text. */
const mostDigits = 15;

/** The sheet as XML. Whatever the cells say, none is a formula. */
export function sheetXml({ rows, widths, filtered }: Sheet): string {
  const last = columnLetters(Math.max(1, widths.length));
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const body = rows.map((row, at) => rowXml(row, at, filtered && at === 0)).join('');
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetViews><sheetView workbookViewId="0">${filtered ? pane : ''}</sheetView></sheetViews>`,
    `<cols>${columns.join('')}</cols><sheetData>${body}</sheetData>`,
    filtered ? `<autoFilter ref="A1:${last}${rows.length}"/>` : '',
    '</worksheet>',
  ].join('');
}

function rowXml(cells: readonly CellContent[], at: number, isHead: boolean): string {
  const written = cells.map((cell, column) =>
    cellXml(cell, `${columnLetters(column + 1)}${at + 1}`, isHead ? ' s="1"' : ''),
  );
  return `<row r="${at + 1}">${written.join('')}</row>`;
}

function cellXml(cell: CellContent, place: string, style: string): string {
  if (cell === undefined || cell === '') return '';
  if (isNumber(cell)) return `<c r="${place}"${style}><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr"${style}><is><t xml:space="preserve">${xmlText(String(cell).slice(0, mostCharacters))}</t></is></c>`;
}

function isNumber(cell: string | number): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(String(cell)) && String(cell).replace(/\D/g, '').length <= mostDigits;
}
