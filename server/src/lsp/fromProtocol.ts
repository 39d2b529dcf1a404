import type { Position, PositionEncodingKind, Range as ProtocolRange } from 'vscode-languageserver';
import type { LineIndex } from '../text/lines.ts';
import type { Range } from '../text/span.ts';
import { lengthOf } from './encoding.ts';

/** The offset of a client's position; past the end of a line it is the line's end. */
export function offsetOf(position: Position, lines: LineIndex, encoding: PositionEncodingKind): number {
  const { line, character } = position;
  return lines.startOf(line) + lengthOf(lines.textOf(line), character, encoding);
}

/** The offsets of a client's range. */
export function rangeOf(range: ProtocolRange, lines: LineIndex, encoding: PositionEncodingKind): Range {
  return { start: offsetOf(range.start, lines, encoding), end: offsetOf(range.end, lines, encoding) };
}

/** The last part of an address, decoded where it can be. */
export function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
