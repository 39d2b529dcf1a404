import { exportedReport, writers } from '../../server/src/features/export/writers.ts';
import { analyse } from '../support/analyse.ts';

/** A report as the Word document and the workbook that an export makes of it. */
export function documentsOf(text: string): { readonly docx: Uint8Array; readonly xlsx: Uint8Array } {
  const [report] = analyse(text, { edition: 'auto', markup: 'text' }).reports;
  if (!report) throw new Error('no report');
  const exported = exportedReport(report);
  return { docx: writers.docx(exported), xlsx: writers.xlsx(exported) };
}
