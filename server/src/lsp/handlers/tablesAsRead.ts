import { ProtocolRequestType, type Range, type TextDocumentIdentifier } from '../protocol.ts';
import { tableAsRead } from '../../features/preview/tableAsRead.ts';
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
    const lines: string[] = [];
    const figures: DrawnTables['figures'][number][] = [];
    for (const { table } of document.analysis.reports.flatMap((report) => report.tables)) {
      const drawn = tableAsRead(table, language);
      for (const { line, start, end, cell } of drawn.figures) {
        const place = (column: number) => ({
          line: lines.length + line,
          character: unitsIn((drawn.lines[line] ?? '').slice(0, column), encoding),
        });
        figures.push({ range: { start: place(start), end: place(end) }, source: toRange(cell.span, document) });
      }
      lines.push(...drawn.lines, '');
    }
    return lines.length === 0 ? null : { text: lines.join('\n'), figures };
  },
);
