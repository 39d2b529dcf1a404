import type { Slot } from '../../forms/form.ts';
import { packParts, xmlText } from '../../office/packParts.ts';
import { columnLetters } from '../../office/sheet/sheetGrid.ts';
import type { ExportedCell, ExportedReport, ExportedTable } from './exportedReport.ts';
import { columnShares } from './sheetLayout.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The tables of a report as a workbook, a sheet a table; totals that are sums are worked out there. The same report makes the same bytes. */
export function bookFile({ opening, sections }: ExportedReport): Uint8Array {
  const tables = [{ heading: '', blocks: opening }, ...sections].flatMap(({ heading, blocks }) =>
    blocks.flatMap((block) => (typeof block === 'string' ? [] : [{ heading: heading || block.title, table: block }])),
  );
  const names = sheetNames(tables.map(({ heading }) => heading));
  const sheets = names.map((name, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`);
  return packParts({
    'xl/workbook.xml': {
      text: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`,
      contentType: `${type}.sheet.main+xml`,
      relations: [
        ...tables.map((_, i) => [`r${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
        ['rs', 'styles', 'styles.xml'],
      ],
    },
    'xl/styles.xml': { text: styles, contentType: `${type}.styles+xml` },
    ...Object.fromEntries(
      tables.map(({ heading, table }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        { text: sheetXml(heading, table), contentType: `${type}.worksheet+xml` },
      ]),
    ),
  });
}

/** Names of sheets: at most 31 units, without the signs that Excel takes for its own, each once. */
function sheetNames(headings: readonly string[]): string[] {
  const names: string[] = [];
  for (const heading of headings) {
    const name = heading.replace(/[\\/?*[\]:']/g, '').slice(0, 28) || '表';
    names.push(names.includes(name) ? `${name}${names.length + 1}` : name);
  }
  return names;
}

const style = { figure: 1, label: 2, title: 3 };
/** Figures with so many decimals at most are shown with all of them, by styles of their own. */
const mostDecimals = 6;

/** The style of a figure, which shows as many decimals as are written. */
function styleOf(value: string): number {
  const decimals = value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;
  return decimals > 0 && decimals <= mostDecimals ? style.title + decimals : style.figure;
}

function sheetXml(heading: string, { width, labels, rows }: ExportedTable): string {
  const columns = columnShares(width, labels).map(
    (share, i) => `<col min="${i + 1}" max="${i + 1}" width="${(110 * share).toFixed(1)}" customWidth="1"/>`,
  );
  const places = placesIn(rows);
  const lines = rows.map((row, i) => {
    const cells = bordered(rows, i, width).map((cell) => cellXml(cell, i + 2, places));
    return `<row r="${i + 2}">${row.length > 0 || cells.length > 0 ? cells.join('') : ''}</row>`;
  });
  const title = `<row r="1">${textCell('A1', heading, style.title)}</row>`;
  const merges = [
    `A1:${columnLetters(width)}1`,
    ...rows.flatMap((row, i) => row.flatMap((cell) => mergeOf(cell, i + 2))),
  ];
  const list = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>${columns.join('')}</cols><sheetData>${title}${lines.join('')}</sheetData><mergeCells count="${merges.length}">${list}</mergeCells><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

/** The cells of a row, those that are covered too: their borders are drawn. */
function bordered(rows: ExportedTable['rows'], row: number, width: number): (ExportedCell | number)[] {
  const own = new Map(rows[row]?.map((cell) => [cell.column, cell]));
  return Array.from({ length: width }, (_, column) => own.get(column) ?? column);
}

function mergeOf({ column, columnSpan, rowSpan }: ExportedCell, row: number): string[] {
  if (columnSpan === 1 && rowSpan === 1) return [];
  return [`${columnLetters(column + 1)}${row}:${columnLetters(column + columnSpan)}${row + rowSpan - 1}`];
}

/** The addresses of the figures. */
function placesIn(rows: ExportedTable['rows']): ReadonlyMap<Slot, string> {
  return new Map(
    rows.flatMap((row, i) =>
      row.flatMap(({ slot, column }) => (slot ? [[slot, `${columnLetters(column + 1)}${i + 2}`] as const] : [])),
    ),
  );
}

function cellXml(cell: ExportedCell | number, row: number, places: ReadonlyMap<Slot, string>): string {
  if (typeof cell === 'number') return `<c r="${columnLetters(cell + 1)}${row}" s="${style.figure}"/>`;
  const { column, role, text, value, sumOf } = cell;
  const name = `${columnLetters(column + 1)}${row}`;
  const look = role === 'label' ? style.label : style.figure;
  // What is written otherwise, as with a unit, stays as it is.
  if (value === undefined || value !== text) return textCell(name, text, look);
  const terms = (sumOf ?? []).map((slot) => places.get(slot) ?? '');
  const formula = terms.length > 1 && terms.every(Boolean) ? `<f>SUM(${terms.join()})</f>` : '';
  return `<c r="${name}" s="${styleOf(value)}">${formula}<v>${value}</v></c>`;
}

function textCell(name: string, text: string, look: number): string {
  if (text === '') return `<c r="${name}" s="${look}"/>`;
  return `<c r="${name}" s="${look}" t="inlineStr"><is><t>${xmlText(text)}</t></is></c>`;
}

const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
const centred = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const decimals = Array.from({ length: mostDecimals }, (_, i) => '0'.repeat(i + 1));
const formats = decimals.map((zeros) => `<numFmt numFmtId="${200 + zeros.length}" formatCode="0.${zeros}"/>`);
const decimalStyles = decimals.map(
  ({ length }) =>
    `<xf numFmtId="${200 + length}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${centred}</xf>`,
);
const styles = [
  `<styleSheet xmlns="${main}"><numFmts count="${mostDecimals}">${formats.join('')}</numFmts>`,
  '<fonts count="2"><font><sz val="10.5"/><name val="仿宋_GB2312"/></font><font><sz val="14"/><name val="黑体"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${4 + mostDecimals}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1">${centred}</xf>`,
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${centred}</xf>${decimalStyles.join('')}</cellXfs>`,
  '</styleSheet>',
].join('');
