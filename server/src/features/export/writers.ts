import { bookFile } from './bookFile.ts';
import type { ExportedReport } from './exportedReport.ts';
import { pageFile } from './pageFile.ts';
import { wordFile } from './wordFile.ts';

export { exportedReport } from './exportedReport.ts';

/** What writes a report for its readers, by the ending of the file. */
export const writers = {
  docx: wordFile,
  xlsx: bookFile,
  html: pageFile,
} satisfies Readonly<Record<string, (report: ExportedReport) => string | Uint8Array>>;

/** What a report can be written as. */
export type ExportKind = keyof typeof writers;
