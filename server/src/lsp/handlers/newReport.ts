import { ProtocolRequestType } from '../protocol.ts';
import { draftFrom } from '../../features/draftFrom.ts';
import { analysisOptions } from '../../workspace/analysisOptions.ts';
import type { Session } from '../session.ts';
import type { Handler } from './handler.ts';

/** Whose report is to be written, and on which year. */
export interface ReportToWrite {
  readonly organisation: string;
  readonly year: number;
}

const toWriteType = new ProtocolRequestType<object, Partial<ReportToWrite>, never, void, void>('gouji/reportToWrite');
const newReportType = new ProtocolRequestType<ReportToWrite, string, never, void, void>('gouji/newReport');

/** `gouji/reportToWrite`, our own request: what is likely to be written next, by the latest report in the folders. */
export const reportToWrite: Handler = {
  method: toWriteType.method,
  offer: () => ({}),
  answer: (_params, { library }): Partial<ReportToWrite> => {
    const { organisation, year } = library.latest() ?? {};
    return { ...(organisation && { organisation }), ...(year !== undefined && { year: year + 1 }) };
  },
};

/** `gouji/newReport`, our own request: the text of a report yet to be written, in the edition of its year; last year's carries into it. */
export const reportText: Handler = {
  method: newReportType.method,
  offer: () => ({}),
  answer: (params, session): string => {
    const { organisation, year } = params as ReportToWrite;
    const [kind] = session.kinds;
    const { template } = session.settings;
    const blank = draftFrom(kind, organisation, year, undefined, template);
    return draftFrom(kind, organisation, year, previousOf(blank, session), template);
  },
};

function previousOf(blank: string, { analyse, kinds, library }: Session) {
  return library.previousOfNew(analyse(blank, analysisOptions('', kinds, 'auto')));
}
