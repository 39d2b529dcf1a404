import { decimal } from '../../text/decimal.ts';
import { findingCells, findingHeads } from './findingSheet.ts';
import type { OutputFormat } from './format.ts';

/** CSV (RFC 4180) as spreadsheet programs open it: with a byte order mark, one row a finding or unreadable file. */
export const csvSheet: OutputFormat = {
  separator: '',
  begin: ({ language }) => `\uFEFF${line(findingHeads(language))}`,
  file: (file, { language }) => findingCells(file, language).map(line).join(''),
  end: () => '',
};

function line(fields: readonly string[]): string {
  return `${fields.map(field).join()}\r\n`;
}

/** Whatever a draft says, no spreadsheet takes it for a formula; numbers stay numbers. */
function field(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !decimal(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
