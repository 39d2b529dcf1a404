import { remembered } from '../text/memo.ts';
import { Unreadable } from '../office/unreadable.ts';

/** The encodings a draft may be stored in. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

/** A draft's text, without a byte order mark, and how it was stored. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether a byte order mark stood before the text. */
  readonly marked: boolean;
}

/**
 * Decodes a draft. UTF-16 is known by its byte order mark; everything else must be UTF-8, or GB18030
 * whose text says of itself that it deals with a report: bytes alone cannot tell the two apart for
 * certain. Throws an `Unreadable` that names the first byte that is no text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingByMark(bytes);
  const text = strictly(encoding, bytes);
  if (text !== undefined) return { text, encoding, marked: isMarked(encoding, bytes) };
  const chinese = encoding === 'UTF-8' ? strictly('GB18030', bytes) : undefined;
  if (chinese?.includes('政府信息公开')) return { text: chinese, encoding: 'GB18030', marked: false };
  throw firstInvalid(encoding, bytes);
}

function encodingByMark(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  return 'UTF-8';
}

function isMarked(encoding: Encoding, bytes: Uint8Array): boolean {
  return encoding !== 'UTF-8' || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
}

/** Every decoder is used again. */
const decoders = remembered<InstanceType<typeof TextDecoder>>(10);

function strictly(encoding: Encoding, bytes: Uint8Array): string | undefined {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true });
  decoders.set(encoding, decoder);
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The bytes of U+FFFD, which a decoder puts where bytes are no text, and which may also stand in a text. */
const replacement: Record<Encoding, readonly number[]> = {
  'UTF-8': [0xef, 0xbf, 0xbd],
  'UTF-16LE': [0xfd, 0xff],
  'UTF-16BE': [0xff, 0xfd],
  GB18030: [0x84, 0x31, 0xa4, 0x37],
};

/** Decodes leniently: the first replacement character that the bytes do not spell out is the place. */
function firstInvalid(encoding: Encoding, bytes: Uint8Array): Unreadable {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const width = (from: number, to: number) =>
    encoding === 'UTF-8' ? new TextEncoder().encode(text.slice(from, to)).length : 2 * (to - from);
  let at = text.indexOf('\uFFFD');
  let offset = width(0, at);
  while (replacement[encoding].every((byte, index) => bytes[offset + index] === byte)) {
    const next = text.indexOf('\uFFFD', at + 1);
    offset += width(at, next);
    at = next;
  }
  const line = text.slice(0, at).split('\n').length;
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return new Unreadable({
    zh: `不是 ${encoding} 编码：字节偏移 ${offset}（第 ${line} 行）处的 0x${byte} 不成文字；请把文件另存为 UTF-8`,
    en: `not ${encoding}: 0x${byte} at byte offset ${offset} (line ${line}) is no text; save the file as UTF-8`,
  });
}
