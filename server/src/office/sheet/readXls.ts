import { read, set_cptable, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import { Projector, type OfficeProjection } from '../projector.ts';
import { TextBuilder } from '../shownText.ts';
import { hasPassword, Unreadable } from '../unreadable.ts';
import type { CellValue } from './cellValue.ts';
import * as notices from './notices.ts';
import { formatOf, shownNumber } from './numberFormats.ts';
import { projectSheet } from './projectSheet.ts';
import { columnLetters, most, type SheetCell, type SheetElement, type SheetGrid, type SheetRow } from './sheetGrid.ts';

/** Reads a workbook of the old format (MS-XLS) as it is shown; hidden sheets are not read. Throws an `Unreadable`, or what the library throws of damage. */
export function readXls(bytes: Uint8Array): OfficeProjection {
  const { SheetNames: names, Sheets: sheets, Workbook: about } = opened(bytes);
  const projector = new Projector();
  const hidden: string[] = [];
  names.forEach((name, nth) => {
    const sheet = sheets[name];
    if ((about?.Sheets?.[nth]?.Hidden ?? 0) > 0) hidden.push(name);
    else if (sheet) projectSheet(gridOf(sheet), valueOf, { name, part: '' }, projector);
  });
  const [first] = hidden;
  if (first !== undefined) projector.notice('stated', notices.hiddenSheets(hidden), { sheet: first, cell: 'A1' });
  return { ...projector.finish(), isTables: true };
}

function opened(bytes: Uint8Array): ReturnType<typeof read> {
  // Books from before 1997 have their texts in the code page of a system, which the library reads from tables of its own.
  set_cptable({ utils: { hascp: isKnown, decode: decoded } });
  const { error: print } = console;
  // What it says of damage belongs to others.
  console.error = () => undefined;
  try {
    return read(bytes, { type: 'array', cellNF: true, cellStyles: true, sheetRows: most.rows });
  } catch (error) {
    throw /password|encrypt/i.test(String(error)) ? new Unreadable(hasPassword) : error;
  } finally {
    console.error = print;
  }
}

/** The numbers that Windows has for encodings, as decoders name these. */
const encodings: Readonly<Record<number, string>> = {
  936: 'gb18030',
  950: 'big5',
  1200: 'utf-16le',
  1252: 'windows-1252',
  65001: 'utf-8',
};

function isKnown(page: number): boolean {
  return page in encodings;
}

function decoded(page: number, bytes: Uint8Array | readonly number[] | string): string {
  const stored = typeof bytes === 'string' ? Array.from(bytes, (one) => one.charCodeAt(0)) : bytes;
  return new TextDecoder(encodings[page] ?? 'windows-1252').decode(Uint8Array.from(stored));
}

/** A cell of a book as the library gives it. */
interface BookCell extends SheetElement {
  readonly cell: CellObject;
}

/** A cell as it is shown. One whose formula has no result shows the formula: it is no blank. */
function valueOf({ cell }: BookCell): CellValue {
  const { t: type, v: value, w: written, f: formula, z: format } = cell;
  if (type === 'z') return formula === undefined ? { shown: shown('') } : uncalculated(formula);
  if (type === 'b') return { shown: shown(value === true ? 'TRUE' : 'FALSE') };
  if (typeof value !== 'number' || type === 'e')
    return { shown: shown(type === 'e' ? (written ?? '') : String(value ?? '')) };
  const text = shownNumber(value, formatOf(String(format ?? '')));
  return text === '' ? { shown: shown(''), state: 'not shown' } : { shown: shown(text) };
}

function uncalculated(formula: string): CellValue {
  return { shown: shown(`=${formula}`), state: 'not calculated' };
}

function shown(text: string) {
  const builder = new TextBuilder();
  builder.add(text.replace(/\r\n?/g, '\n'), 0, 0, 'generated');
  return builder.cell();
}

function gridOf(sheet: WorkSheet): SheetGrid<BookCell> {
  const rows = new Map<number, SheetRow<BookCell> & { cells: SheetCell<BookCell>[] }>();
  for (const [name, cell] of Object.entries(sheet) as [string, CellObject][]) {
    if (name.startsWith('!')) continue;
    const { r, c } = utils.decode_cell(name);
    if (r >= most.rows || c >= most.columns) continue;
    const row = rows.get(r + 1) ?? { element: {}, cells: [] };
    row.cells.push({ row: r + 1, column: c + 1, name: columnLetters(c + 1) + String(r + 1), element: { cell } });
    rows.set(r + 1, row);
  }
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: Math.min(e.r + 1, most.rows),
    right: Math.min(e.c + 1, most.columns),
  }));
  return { rows, merges, hidden: { rows: hiddenAmong(sheet['!rows']), columns: hiddenAmong(sheet['!cols']) } };
}

/** The numbers of the rows or columns that are not shown, from 1. */
function hiddenAmong(all: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): number[] {
  return (all ?? []).flatMap((one, nth) => (one?.hidden === true && nth < most.rows ? [nth + 1] : []));
}
