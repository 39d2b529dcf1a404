import { viewOf } from '../zip/bytes.ts';

/** A change to the properties of a paragraph, of characters or of a table (MS-DOC, 2.2.5). */
export interface Sprm {
  readonly code: number;
  readonly operand: Uint8Array;
}

/** How many bytes follow, by the kind of operand that the highest bits of a code tell; 0: the next says how many. */
const operandSizes = [1, 1, 2, 4, 2, 2, 0, 3];
/** How a row is defined; the size of this alone takes two bytes and counts one of them. */
export const rowDefinition = 0xd608;

/** The changes one after another; one that is cut short ends them. */
export function* sprmsIn(bytes: Uint8Array): Generator<Sprm> {
  const view = viewOf(bytes);
  for (let at = 0; at + 3 <= bytes.length;) {
    const code = view.getUint16(at, true);
    at += 2;
    let size = operandSizes[code >> 13] ?? 1;
    if (code === rowDefinition) {
      if (at + 2 > bytes.length) return;
      size = view.getUint16(at, true) - 1;
      at += 2;
    } else if (size === 0) size = view.getUint8(at++);
    if (size < 0 || at + size > bytes.length) return;
    yield { code, operand: bytes.subarray(at, at + size) };
    at += size;
  }
}

/** The operand as a number. */
export function operandNumber({ operand }: Sprm): number {
  return operand.reduceRight((sum, byte) => sum * 256 + byte, 0);
}
