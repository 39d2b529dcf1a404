import { PositionEncodingKind, type ClientCapabilities } from './protocol.ts';

const known: readonly PositionEncodingKind[] = [
  PositionEncodingKind.UTF16,
  PositionEncodingKind.UTF8,
  PositionEncodingKind.UTF32,
];

/** The unit in which the client counts characters: UTF-16 wherever it offers that, as every client must. */
export function chooseEncoding(client: ClientCapabilities): PositionEncodingKind {
  const offered = client.general?.positionEncodings ?? [];
  return known.find((encoding) => offered.includes(encoding)) ?? PositionEncodingKind.UTF16;
}

/** How many of the client's units the text takes. */
export function unitsIn(text: string, encoding: PositionEncodingKind): number {
  if (encoding === PositionEncodingKind.UTF16) return text.length;
  let units = 0;
  for (const character of text) units += widthOf(character, encoding);
  return units;
}

/** The UTF-16 length of the text's beginning that takes so many of the client's units; all of it if it is shorter. */
export function lengthOf(text: string, units: number, encoding: PositionEncodingKind): number {
  if (encoding === PositionEncodingKind.UTF16) return Math.min(units, text.length);
  let length = 0;
  let left = units;
  for (const character of text) {
    left -= widthOf(character, encoding);
    if (left < 0) break;
    length += character.length;
  }
  return length;
}

function widthOf(character: string, encoding: PositionEncodingKind): number {
  if (encoding === PositionEncodingKind.UTF32) return 1;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
