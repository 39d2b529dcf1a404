import { overviewReport, overviewTables } from '../../features/overview/overviewReport.ts';
import type { OutputFormat } from './format.ts';
import { printable } from '../../text/width.ts';

/** One page for a person, with all it needs: offices, findings, missing reports, the tables with their marks. */
export const htmlPage: OutputFormat = {
  separator: '\n',
  begin: () => '',
  file: (file, { language }) => {
    if (file.kind === 'skipped') return '';
    if (file.kind === 'unreadable') return shown({ unreadable: { path: file.path, reason: file.reason } });
    const { path, analysis } = file;
    const reports = analysis.reports.map((report) => ({
      ...overviewReport(path, report, analysis, language),
      tables: overviewTables(report, language),
    }));
    return shown({ reports });
  },
  end: (summary) => `\n${JSON.stringify({ summary })}`,
  // Loaded only here: other formats draw no page.
  pack: async (lines, { language }) => (await import('./page/resultPage.ts')).resultPage(lines, language),
};

/** JSON whose texts a page may show as they are. */
function shown(value: object): string {
  return JSON.stringify(value, (_key, one: unknown) => (typeof one === 'string' ? printable(one) : one));
}
