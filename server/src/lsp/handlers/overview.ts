import { LSPErrorCodes, ResponseError } from '../protocol.ts';
import { overviewReport } from '../../features/overview/overviewReport.ts';
import type { PagedReport } from '../../features/overview/overview.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { Session } from '../session.ts';
import { turn } from '../turn.ts';
import type { Handler } from './handler.ts';

/** `gouji/overview`, our own request: how all reports stand, of the folders' files and of what is open, each under its address. */
export const reportsOverview: Handler = {
  method: 'gouji/overview',
  offer: () => ({}),
  answer: async (_params, session, token): Promise<PagedReport[]> => {
    await session.started;
    const open = Array.from(session.documents.all(), ({ uri }) => uri);
    const reports: PagedReport[] = [];
    for (const uri of [...open, ...session.library.closedFiles()].sort()) {
      const analysis = session.documents.get(uri)?.analysis ?? session.library.analyse(uri);
      if (analysis) reports.push(...reportsIn(uri, analysis, session));
      await turn();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    }
    return reports;
  },
};

function reportsIn(uri: string, analysis: Analysis, { language }: Session): PagedReport[] {
  return analysis.reports.map((report) => overviewReport(uri, report, analysis, language));
}
