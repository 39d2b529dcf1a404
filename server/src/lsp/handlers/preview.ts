import { ProtocolRequestType, type Range, type TextDocumentIdentifier } from '../protocol.ts';
import { previewOf, type Preview } from '../../features/preview/preview.ts';
import type { Range as Stretch } from '../../text/span.ts';
import { toRange } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

interface Params {
  readonly textDocument: TextDocumentIdentifier;
}

const type = new ProtocolRequestType<Params, Preview<Range>[], never, void, void>('gouji/preview');

/** `gouji/preview`, our own request: the reports of a document as pictures; it is not advertised, for no other client asks for it. */
export const preview = onDocument(
  type,
  () => ({}),
  (_params, document, session) => {
    const { analysis, uri } = document;
    const before = session.library.historyOf(uri, analysis);
    const telling = { language: session.language, toRange: (span: Stretch) => toRange(span, document) };
    return analysis.reports.map((report, nth) => previewOf(report, before[nth] ?? [], telling));
  },
);
