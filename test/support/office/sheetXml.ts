/** Workbooks written by hand, as small as Excel takes them. */
import { zipped } from './wordXml.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface Sheet {
  readonly name: string;
  readonly xml: string;
  readonly state?: string;
}

/** A workbook of sheets, with the codes of number formats for its styles from 1 on. */
export function workbook(sheets: readonly Sheet[], formats: readonly string[] = [], shared = ''): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i}"${state ? ` state="${state}"` : ''}/>`,
  );
  const codes = formats.map(
    (code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const styles = formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`);
  return zipped({
    '_rels/.rels': `<Relationships xmlns="${packages}">${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}">${sheets
      .map((_, i) => relation(`r${i}`, 'worksheet', `/xl/s${i}.xml`))
      .join(
        '',
      )}${relation('s', 'styles', 'styles.xml')}${relation('t', 'sharedStrings', 'shared.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellXfs><xf/>${styles.join('')}</cellXfs></styleSheet>`,
    'xl/shared.xml': `<sst xmlns="${main}">${shared}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, i) => [`xl/s${i}.xml`, `<worksheet xmlns="${main}">${xml}</worksheet>`]),
    ),
  });
}

/** A workbook of one sheet with those rows. */
export function oneSheet(rows: string, formats: readonly string[] = [], shared = ''): Uint8Array {
  return workbook(
    [{ name: '表', xml: rows.includes('<sheetData>') ? rows : `<sheetData>${rows}</sheetData>` }],
    formats,
    shared,
  );
}

/** A cell with a text of its own. */
export const words = (name: string, text: string) => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A cell with a number, in a style. */
export const number = (name: string, value: string, style = 0) => `<c r="${name}" s="${style}"><v>${value}</v></c>`;
