import type { FindingRow } from '../../features/overview/findingRows.ts';
import { findingRows } from '../../features/overview/findingRows.ts';
import { say } from '../../features/basis/names.ts';
import type { Language, Wording } from '../../forms/schema.ts';
import { printable } from '../../text/width.ts';
import type { CheckedFile } from './checkedFile.ts';

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

/** The heads of the columns of a sheet of findings. */
export function findingHeads(language: Language): string[] {
  return columns.map((column) => say(heads[column], language));
}

/** The rows of a file in a sheet of findings: one a finding, or one that says why it could not be read. */
export function findingCells(file: CheckedFile, language: Language): string[][] {
  return rowsOf(file, language).map((row) => columns.map((column) => printable(row[column] ?? '')));
}

function rowsOf(file: CheckedFile, language: Language): Partial<FindingRow>[] {
  if (file.kind === 'report') return findingRows(file.path, file.analysis, language);
  return file.kind === 'skipped'
    ? []
    : [{ path: file.path, code: 'unreadable', severity: 'error', message: file.reason }];
}
