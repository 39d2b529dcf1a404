import type { Position, Range as ProtocolRange } from 'vscode-languageserver';
import type { Range } from '../text/span.ts';
import { lengthOf } from './encoding.ts';
import type { Place } from './place.ts';

/** The offset of a client's position; past the end of a line it is the line's end. */
export function offsetAt({ line, character }: Position, { lines, encoding }: Place): number {
  return lines.startOf(line) + lengthOf(lines.textOf(line), character, encoding);
}

/** The offsets of a client's range. */
export function rangeOf({ start, end }: ProtocolRange, place: Place): Range {
  return { start: offsetAt(start, place), end: offsetAt(end, place) };
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
