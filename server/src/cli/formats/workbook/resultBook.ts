import { say } from '../../../features/basis/names.ts';
import type { ReportRow } from '../../../features/overview/reportRow.ts';
import type { Language, Wording } from '../../../forms/schema.ts';
import { findingHeads } from '../findingSheet.ts';
import { summaryCounts } from '../summaryCounts.ts';
import type { Summary } from '../summary.ts';
import { workbook } from './book.ts';
import { mostRows, type Sheet, type CellContent } from './sheet.ts';

/** What a line of the format says: of a file its reports and findings, or at the end the summary. */
type Line =
  | { readonly offices: readonly ReportRow[]; readonly findings: readonly (readonly string[])[] }
  | { readonly summary: Summary };

const officeHeads: Readonly<Record<keyof ReportRow, Wording>> = {
  path: { zh: '文件', en: 'file' },
  organisation: { zh: '单位', en: 'organisation' },
  year: { zh: '年度', en: 'year' },
  edition: { zh: '格式', en: 'edition' },
  state: { zh: '结论代码', en: 'state' },
  verdict: { zh: '结论', en: 'verdict' },
  errors: { zh: '错误', en: 'errors' },
  warnings: { zh: '警告', en: 'warnings' },
  others: { zh: '其他', en: 'others' },
  excepted: { zh: '已核实', en: 'excepted' },
  unread: { zh: '未读数字', en: 'unread figures' },
};
const officeColumns = Object.keys(officeHeads) as (keyof ReportRow)[];

/** The columns of a finding that hold its code and its severity. */
const [codeAt, severityAt] = [3, 4];

/** The workbook of what the format has written, a line of JSON each. */
export function resultBook(lines: string, language: Language): Uint8Array {
  const read = lines.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line]));
  const offices = read.flatMap((line) => ('offices' in line ? line.offices : []));
  const findings = read.flatMap((line) => ('findings' in line ? line.findings : []));
  const summary = read.flatMap((line) => ('summary' in line ? [line.summary] : []));
  return workbook([
    summarySheet(summary, findings, language),
    ...inSheets({ zh: '单位', en: 'Offices' }, officeTable(offices, language), [40, 28, 8, 8, 10, 24, 8, 8, 8, 8, 10]),
    ...inSheets(
      { zh: '问题', en: 'Findings' },
      [findingHeads(language), ...findings],
      [40, 28, 8, 20, 11, 30, 18, 10, 10, 10, 80, 30],
    ),
  ]);

  /** A table in as many sheets as it needs. */
  function inSheets(
    name: Wording,
    [heads = [], ...rows]: readonly (readonly CellContent[])[],
    widths: readonly number[],
  ): Sheet[] {
    const count = Math.max(1, Math.ceil(rows.length / (mostRows - 1)));
    return Array.from({ length: count }, (_, at) => ({
      name: `${say(name, language)}${at === 0 ? '' : ` ${at + 1}`}`,
      rows: [heads, ...rows.slice(at * (mostRows - 1), (at + 1) * (mostRows - 1))],
      widths,
      filtered: true,
    }));
  }
}

function officeTable(offices: readonly ReportRow[], language: Language): CellContent[][] {
  return [
    officeColumns.map((column) => say(officeHeads[column], language)),
    ...offices.map((office) => officeColumns.map((column) => office[column])),
  ];
}

function summarySheet(
  summaries: readonly Summary[],
  findings: readonly (readonly string[])[],
  language: Language,
): Sheet {
  const counts = summaries.flatMap((summary) =>
    summaryCounts(summary).map(([name, count]): CellContent[] => [say(name, language), count]),
  );
  const byCode = new Map<string, number>();
  for (const row of findings) {
    const key = `${row[codeAt] ?? ''}\n${row[severityAt] ?? ''}`;
    byCode.set(key, (byCode.get(key) ?? 0) + 1);
  }
  const codes = [...byCode]
    .sort(([, one], [, other]) => other - one)
    .map(([key, count]) => [...key.split('\n'), count]);
  const codeHeads = [
    { zh: '代码', en: 'code' },
    { zh: '级别', en: 'severity' },
    { zh: '个数', en: 'count' },
  ].map((name) => say(name, language));
  const name = say({ zh: '汇总', en: 'Summary' }, language);
  return { name, rows: [...counts, [], codeHeads, ...codes], widths: [30, 14, 10], filtered: false };
}
