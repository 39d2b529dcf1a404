import { reportRow } from '../../features/overview/reportRow.ts';
import { findingCells } from './findingSheet.ts';
import type { OutputFormat } from './format.ts';

/** A workbook of Excel: the summary, a row for each office, a row for each finding, with filters. */
export const xlsx: OutputFormat = {
  separator: '\n',
  begin: () => '',
  file: (file, { language }) => {
    const reports = file.kind === 'report' ? file.analysis.reports : [];
    const offices = reports.map((report) => reportRow(file.path, report, language));
    return JSON.stringify({ offices, findings: findingCells(file, language) });
  },
  end: (summary) => `\n${JSON.stringify({ summary })}`,
  // Loaded only here: other formats write no workbook.
  pack: async (lines, { language }) => (await import('./workbook/resultBook.ts')).resultBook(lines, language),
};
