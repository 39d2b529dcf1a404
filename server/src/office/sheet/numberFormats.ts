import { childOf, elementsIn, type XmlElement } from '../xml/readXml.ts';

/** A number as a cell shows it; undefined for an index that has no format of its own: as it is. */
export type NumberFormats = (style: string | undefined) => NumberFormat | undefined;

/** How numbers are shown (ISO/IEC 29500-1, 18.8.30): what for those above, below and at zero. */
export interface NumberFormat {
  readonly isDate: boolean;
  readonly sections: readonly string[];
}

/** The number formats of the cells' styles (`x:styleSheet`), by the numbers of the styles. */
export function numberFormatsIn(root: XmlElement | undefined): NumberFormats {
  const codes = new Map(
    elementsInside(root, 'x:numFmts', 'x:numFmt').map(({ attributes: { numFmtId = '', formatCode = '' } }) => [
      numFmtId,
      formatCode,
    ]),
  );
  const styles = elementsInside(root, 'x:cellXfs', 'x:xf').map(({ attributes: { numFmtId = '0' } }) =>
    formatOf(codes.get(numFmtId) ?? builtIn(Number(numFmtId))),
  );
  return (style) => styles[Number(style ?? 0)];
}

function elementsInside(root: XmlElement | undefined, list: string, name: string): XmlElement[] {
  const found = childOf(root, list);
  return found ? elementsIn(found, name) : [];
}

/** The formats that have a number and no code in files, as far as they are not those of Chinese dates only. */
function builtIn(id: number): string {
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
    return 'yyyy/m/d';
  const codes: Readonly<Record<number, string>> = {
    1: '0',
    2: '0.00',
    3: '#,##0',
    4: '#,##0.00',
    9: '0%',
    10: '0.00%',
  };
  return codes[id] ?? '';
}

/** What of a format is written out: in quotes, behind a backslash, or as wide as a character. */
const written = /"([^"]*)"|\\(.)|_./g;

/** The format that a code says; undefined for that of numbers as they are. */
export function formatOf(code: string): NumberFormat | undefined {
  if (code === '' || /^general$/i.test(code)) return undefined;
  const bare = code.replace(written, '').replace(/\[[^[\]]*\]/g, '');
  return { isDate: /[ymdhs年月日]/i.test(bare), sections: code.split(';') };
}

/** The number as it is shown in that format. Words around its digits (`0"件"`) are left out: they are no part of it. */
export function shownNumber(value: number, format: NumberFormat | undefined): string {
  if (!format) return plainNumber(value);
  if (format.isDate) return shownDate(value);
  const nth = value < 0 ? 1 : value === 0 ? 2 : 0;
  const section = format.sections[nth] ?? format.sections[0] ?? '';
  const digits = section.replace(written, '').replace(/\[[^[\]]*\]/g, '');
  if (/general/i.test(digits)) return plainNumber(value);
  if (!/[0#?]/.test(digits)) return section.replace(written, '$1$2').trim();
  if (/E[+-]|\//i.test(digits)) return plainNumber(value);
  const decimals = /\.([0#?]*)/.exec(digits)?.[1] ?? '';
  return digits.includes('%') ? `${rounded(value * 100, decimals)}%` : rounded(value, decimals);
}

/** Zeros of a format (`0`) are always shown, others (`#`) where they say something. */
function rounded(value: number, decimals: string): string {
  const shown = plainNumber(Number(value.toFixed(Math.min(decimals.length, 20))));
  const least = /^0*/.exec(decimals)?.[0].length ?? 0;
  const has = shown.includes('.') ? shown.length - shown.indexOf('.') - 1 : 0;
  return has >= least ? shown : `${has === 0 ? `${shown}.` : shown}${'0'.repeat(least - has)}`;
}

/** A number as Excel shows it: fifteen digits, so that 258.62000000000001 is 258.62. */
function plainNumber(value: number): string {
  const short = Number(value.toPrecision(15));
  return short.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
}

const dayInMs = 86_400_000;

/** A count of days since the end of 1899 as the date it is shown as. */
function shownDate(value: number): string {
  const date = new Date(Date.UTC(1899, 11, 30) + value * dayInMs);
  if (Number.isNaN(date.getTime())) return plainNumber(value);
  return `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
}
