import { ProtocolRequestType, type Range, type TextDocumentIdentifier } from '../protocol.ts';
import { drawTables } from '../../features/preview/tableAsRead.ts';
import { unitsIn } from '../encoding.ts';
import { toRange } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

/** The tables of a document drawn as they were understood, in text for a font with Han characters of two columns. */
export interface DrawnTables {
  readonly text: string;
  readonly figures: readonly {
    /** Where the figure stands in the drawing. */
    readonly range: Range;
    /** Where it was read from in the document. */
    readonly source: Range;
  }[];
}

interface Params {
  readonly textDocument: TextDocumentIdentifier;
}

const type = new ProtocolRequestType<Params, DrawnTables | null, never, void, void>('gouji/tablesAsRead');

/** `gouji/tablesAsRead`, our own request: it is not advertised, for no other client asks for it. */
export const tablesAsRead = onDocument(
  type,
  () => ({}),
  (_params, document, { language, encoding }) => {
    const { lines, figures } = drawTables(document.analysis, language);
    if (lines.length === 0) return null;
    const place = (line: number, column: number) => ({
      line,
      character: unitsIn((lines[line] ?? '').slice(0, column), encoding),
    });
    return {
      text: lines.join('\n'),
      figures: figures.map(({ line, start, end, cell }) => ({
        range: { start: place(line, start), end: place(line, end) },
        source: toRange(cell.span, document),
      })),
    };
  },
);
