import { ProtocolRequestType, type Range, type TextDocumentIdentifier } from '../protocol.ts';
import { say } from '../../features/basis/names.ts';
import { verdictLine } from '../../features/basis/verdictWords.ts';
import type { ChangedFigure, ReviewedReport } from '../../features/review.ts';
import type { ReportVerdict } from '../../check/verdict.ts';
import { decode } from '../../workspace/decode.ts';
import { documentKindOf } from '../../office/documentKind.ts';
import { Unreadable } from '../../office/unreadable.ts';
import { bytesOf } from '../base64.ts';
import type { OpenDocument } from '../documents.ts';
import type { Session } from '../session.ts';
import { toRange } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

interface Params {
  readonly textDocument: TextDocumentIdentifier;
  /** The bytes of an earlier version of it, in base64. */
  readonly before: string;
}

/** A figure that is another now. */
export interface ComparedFigure extends ChangedFigure<Range> {
  /** Whether nothing that it touches fails. */
  readonly ties: boolean;
}

/** What has become of a report: its name, both verdicts in words, and the figures that differ. */
export interface ComparedReport extends Omit<ReviewedReport<Range>, 'before' | 'after' | 'figures'> {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly figures: readonly ComparedFigure[];
}

/** The reports compared, or why the earlier version cannot be read. */
export type ComparedVersions = { readonly reports: readonly ComparedReport[] } | { readonly reason: string };

const type = new ProtocolRequestType<Params, ComparedVersions, never, void, void>('gouji/review');

/**
 * `gouji/review`, our own request: which figures of a document differ from an earlier version of it, and what they
 * touch. The earlier one is read in the document's place, beside the same other reports.
 */
export const review = onDocument(
  type,
  () => ({}),
  async ({ before }, document, session): Promise<ComparedVersions> => {
    try {
      return await compared(bytesOf(before), document, session);
    } catch (error) {
      if (error instanceof Unreadable) return { reason: say(error.reason, session.language) };
      throw error;
    }
  },
);

async function compared(before: Uint8Array, document: OpenDocument, session: Session): Promise<ComparedVersions> {
  const { language } = session;
  const { text, projection } = await opened(before, session);
  const old = session.readVersion(document, text, projection);
  // Loaded only here: most sessions compare nothing.
  const { placedBy, reviewOf, tiesNow } = await import('../../features/review.ts');
  const line = (verdict: ReportVerdict | undefined) => verdict && say(verdictLine(verdict), language);
  const reports = placedBy(reviewOf(old, document.analysis, language), (span) => toRange(span, document));
  return {
    reports: reports.map((report) => ({
      ...report,
      before: line(report.before),
      after: line(report.after),
      figures: report.figures.map((figure) => ({ ...figure, ties: tiesNow(figure) })),
    })),
  };
}

/** A version by its content, whatever it is called: its text, of a document that is none that of its draft. */
async function opened(bytes: Uint8Array, { office }: Session) {
  if (!documentKindOf(bytes)) return { text: decode(bytes).text };
  const { projection } = await office.open(bytes);
  return { text: projection.text, projection };
}
