import { ProtocolRequestType } from '../protocol.ts';
import { draftFrom } from '../../features/draftFrom.ts';
import type { ReportKind, ReportKinds } from '../../kinds/kind.ts';
import { kindsWith } from '../../kinds/ownKinds.ts';
import { say } from '../../features/basis/names.ts';
import { analysisOptions } from '../../workspace/analysisOptions.ts';
import type { Session } from '../session.ts';
import type { Handler } from './handler.ts';

/** Whose report is to be written, and on which year. */
export interface ReportToWrite {
  readonly organisation: string;
  readonly year: number;
  /** The name of the kind of report; left out, the usual one. */
  readonly kind?: string;
}

/** What is likely to be written next, and what may be. */
export interface LikelyReport extends Partial<ReportToWrite> {
  /** The kinds of reports there are, the usual one first, where there are several. */
  readonly kinds?: readonly { readonly name: string; readonly title: string }[];
}

const toWriteType = new ProtocolRequestType<object, LikelyReport, never, void, void>('gouji/reportToWrite');
const newReportType = new ProtocolRequestType<ReportToWrite, string, never, void, void>('gouji/newReport');

/** `gouji/reportToWrite`, our own request: what is likely to be written next, by the latest report in the folders. */
export const reportToWrite: Handler = {
  method: toWriteType.method,
  offer: () => ({}),
  answer: (_params, session): LikelyReport => {
    const { organisation, year } = session.library.latest() ?? {};
    const kinds = kindsIn(session).map(({ name, title }) => ({ name, title: say(title, session.language) }));
    return {
      ...(organisation && { organisation }),
      ...(year !== undefined && { year: year + 1 }),
      ...(kinds.length > 1 && { kinds }),
    };
  },
};

/** `gouji/newReport`, our own request: the text of a report yet to be written, in the edition of its year; last year's carries into it. */
export const reportText: Handler = {
  method: newReportType.method,
  offer: () => ({}),
  answer: (params, session): string => {
    const { organisation, year, kind: name } = params as ReportToWrite;
    const kinds = kindsIn(session);
    const kind = kinds.find((one) => one.name === name) ?? kinds[0];
    const { template } = session.settings;
    const blank = draftFrom(kind, organisation, year, undefined, template);
    return draftFrom(kind, organisation, year, previousOf(blank, kind, session), template);
  },
};

/** The built-in kinds and those that folders describe. */
function kindsIn({ kinds, library }: Session): ReportKinds {
  return kindsWith(kinds, library.ownKinds());
}

function previousOf(blank: string, kind: ReportKind, { analyse, library }: Session) {
  return library.previousOfNew(analyse(blank, analysisOptions('', [kind], 'auto')));
}
