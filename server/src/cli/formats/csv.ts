import { findingRows, type FindingRow } from '../../features/findingRows.ts';
import { say } from '../../features/basis/names.ts';
import type { Wording } from '../../forms/schema.ts';
import { decimal } from '../../text/decimal.ts';
import type { CheckedFile } from './checkedFile.ts';
import type { OutputFormat, PrintContext } from './format.ts';

const heads: Readonly<Record<keyof FindingRow, Wording>> = {
  path: { zh: '文件', en: 'file' },
  organisation: { zh: '单位', en: 'organisation' },
  year: { zh: '年度', en: 'year' },
  code: { zh: '代码', en: 'code' },
  severity: { zh: '级别', en: 'severity' },
  row: { zh: '行', en: 'row' },
  column: { zh: '列', en: 'column' },
  stated: { zh: '所写', en: 'stated' },
  expected: { zh: '应为', en: 'expected' },
  difference: { zh: '差额', en: 'difference' },
  message: { zh: '说明', en: 'message' },
  reason: { zh: '核实的说明', en: 'reason' },
};
const columns = Object.keys(heads) as (keyof FindingRow)[];

/** CSV (RFC 4180) as spreadsheet programs open it: with a byte order mark, one row a finding or unreadable file. */
export const csvSheet: OutputFormat = {
  name: 'csv',
  separator: '',
  begin: ({ language }) => `\uFEFF${line(columns.map((column) => say(heads[column], language)))}`,
  file: (file, context) =>
    rowsOf(file, context)
      .map((row) => line(columns.map((column) => row[column] ?? '')))
      .join(''),
  end: () => '',
};

function rowsOf(file: CheckedFile, { language }: PrintContext): Partial<FindingRow>[] {
  if (file.kind === 'report') return findingRows(file.path, file.analysis, language);
  return file.kind === 'skipped'
    ? []
    : [{ path: file.path, code: 'unreadable', severity: 'error', message: file.reason }];
}

function line(fields: readonly string[]): string {
  return `${fields.map(field).join()}\r\n`;
}

/** Whatever a draft says, no spreadsheet takes it for a formula; numbers stay numbers. */
function field(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !decimal(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
