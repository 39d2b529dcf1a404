import type { Range, TextDocumentIdentifier } from 'vscode-languageserver-protocol';
import { uncheckedFigures as findUnchecked, type Unchecked } from '../../features/uncheckedFigures.ts';
import { toRange } from '../toProtocol.ts';
import { onDocument, type RequestType } from './handler.ts';

interface Params {
  readonly textDocument: TextDocumentIdentifier;
}

/** `gouji/uncheckedFigures`, our own request: it is not advertised, for no other client asks for it. */
export const uncheckedFigures = onDocument<RequestType<Params, Unchecked<Range>>>(
  'gouji/uncheckedFigures',
  () => ({}),
  (_params, document, { language }) => {
    const { figures, unchecked } = findUnchecked(document.analysis, language);
    return { figures, unchecked: unchecked.map((figure) => ({ ...figure, range: toRange(figure.range, document) })) };
  },
);
