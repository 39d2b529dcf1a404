import { ProtocolRequestType, type Range, type TextDocumentIdentifier } from '../protocol.ts';
import { markedFigures, standingSigns, type ProseFigures } from '../../features/proseFigures.ts';
import { toRange } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

interface Params {
  readonly textDocument: TextDocumentIdentifier;
}

/** The figures, and the sign each kind of them is marked with. */
interface Answer extends ProseFigures<Range> {
  readonly signs: typeof standingSigns;
}

const type = new ProtocolRequestType<Params, Answer, never, void, void>('gouji/proseFigures');

/** `gouji/proseFigures`, our own request: it is not advertised, for no other client asks for it. */
export const proseFigures = onDocument(
  type,
  () => ({}),
  (_params, document, { language }) => {
    const { figures, legend } = markedFigures(document.analysis, language);
    const placed = figures.map((figure) => ({ ...figure, range: toRange(figure.range, document) }));
    return { figures: placed, legend, signs: standingSigns };
  },
);
