import {
  ProtocolRequestType,
  type Position,
  type Range,
  type TextDocumentIdentifier,
  type TextEdit,
} from '../protocol.ts';
import { asWritten } from '../../features/basis/change.ts';
import { neighbourFigure, type Direction } from '../../features/navigation/navigation.ts';
import { whatFollows } from '../../features/rewrites/nextCell.ts';
import { offsetAt } from '../fromProtocol.ts';
import { toRange, toTextEdit } from '../toProtocol.ts';
import { onPosition } from './handler.ts';

interface PlaceParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

interface FigureParams extends PlaceParams {
  readonly direction: Direction;
}

/** The answer of `gouji/nextFigure`: where a figure stands, or would be typed, in a version of the text. */
export interface FigurePlace {
  readonly version: number;
  readonly range: Range;
}

/** The answer of `gouji/whatFollows`: what is put into a version of the text. */
export interface Following {
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

/**
 * `gouji/nextFigure`, our own request: where Tab goes. The command `gouji.nextCell` does it all at once, for clients that
 * do not look after what is typed meanwhile.
 */
export const nextFigure = onPosition(
  new ProtocolRequestType<FigureParams, FigurePlace | null, never, void, void>('gouji/nextFigure'),
  () => ({}),
  ({ position, direction }, document) => {
    const place = neighbourFigure(document.analysis, offsetAt(position, document), direction);
    return place ? { version: document.version, range: toRange(place, document) } : null;
  },
);

/** `gouji/whatFollows`, our own request: what is filled in when an author leaves a figure of a table. */
export const followingFigures = onPosition(
  new ProtocolRequestType<PlaceParams, Following, never, void, void>('gouji/whatFollows'),
  () => ({}),
  ({ position }, document) => {
    const { analysis, text, version } = document;
    const changes = whatFollows(analysis, offsetAt(position, document))?.changes ?? [];
    const edits = asWritten(text, analysis.lines, changes).map((change) => toTextEdit(change, document));
    return { version, edits };
  },
);
