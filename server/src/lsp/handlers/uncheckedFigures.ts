import { ProtocolRequestType, type Range, type TextDocumentIdentifier } from '../protocol.ts';
import { uncheckedFigures as findUnchecked, type Unchecked } from '../../features/uncheckedFigures.ts';
import { toRange } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

interface Params {
  readonly textDocument: TextDocumentIdentifier;
}

const type = new ProtocolRequestType<Params, Unchecked<Range>, never, void, void>('gouji/uncheckedFigures');

/** `gouji/uncheckedFigures`, our own request: it is not advertised, for no other client asks for it. */
export const uncheckedFigures = onDocument(
  type,
  () => ({}),
  (_params, document, { language }) => {
    const { figures, unchecked } = findUnchecked(document.analysis, language);
    return { figures, unchecked: unchecked.map((figure) => ({ ...figure, range: toRange(figure.range, document) })) };
  },
);
