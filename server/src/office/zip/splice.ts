import { deflateSync } from 'fflate/browser';
import { crc32, longAt, viewOf } from './bytes.ts';
import type { ZipDirectory, ZipEntry } from './directory.ts';
import { dataStart } from './inflate.ts';

/** Set in an entry's flags where its sizes and checksum stand behind its content, with or without a signature. */
const hasDescriptor = 8;
const descriptor = { length: 12, signature: 0x08074b50 };

/** Where the fields stand in an entry's own header and in its line of the directory (APPNOTE.TXT 6.3, 4.3.7 and 4.3.12). */
const inHeader = { flags: 6, crc: 14, packed: 18, size: 22 };
const inDirectory = { flags: 8, crc: 16, packed: 20, size: 24, offset: 42 };

/** What is written in the place of an entry, and what its fields say. */
interface Written {
  readonly from: number;
  readonly to: number;
  readonly bytes: Uint8Array;
  readonly fields: Pick<ZipEntry, 'flags' | 'crc' | 'packed' | 'size'>;
}

/** A zip file in which some entries have other content. Every other entry keeps its header and its bytes. */
export function splice(directory: ZipDirectory, contents: ReadonlyMap<ZipEntry, Uint8Array>): Uint8Array {
  const written = new Map(Array.from(contents, ([entry, content]) => [entry, writtenFor(directory, entry, content)]));
  const inOrder = [...written.values()].sort((one, other) => one.from - other.from);
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const one of inOrder) {
    pieces.push(directory.bytes.subarray(from, one.from), one.bytes);
    from = one.to;
  }
  const bytes = joined([...pieces, directory.bytes.subarray(from)]);
  const moved = (at: number) =>
    inOrder.reduce((sum, { from, to, bytes }) => (at >= to ? sum + bytes.length - (to - from) : sum), at);
  renewDirectory(viewOf(bytes), directory, written, moved);
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** An entry's header as it was, with what is new in it, and its content packed as it was. */
function writtenFor(directory: ZipDirectory, entry: ZipEntry, content: Uint8Array): Written {
  const start = dataStart(directory, entry);
  const packed = entry.method === 0 ? content : deflateSync(content);
  const bytes = joined([directory.bytes.subarray(entry.offset, start), packed]);
  const flags = entry.flags & ~hasDescriptor;
  const fields = { flags, crc: crc32(content), packed: packed.length, size: content.length };
  put(viewOf(bytes), 0, inHeader, fields);
  return { from: entry.offset, to: entryEnd(directory, entry, start), bytes, fields };
}

/** Behind an entry's content and what describes that. */
function entryEnd({ bytes }: ZipDirectory, { packed, flags }: ZipEntry, start: number): number {
  const end = start + packed;
  if ((flags & hasDescriptor) === 0) return end;
  const isSigned = end + 4 <= bytes.length && viewOf(bytes).getUint32(end, true) === descriptor.signature;
  return end + descriptor.length + (isSigned ? 4 : 0);
}

function put(view: DataView, at: number, places: typeof inHeader, fields: Written['fields']): void {
  view.setUint16(at + places.flags, fields.flags, true);
  view.setUint32(at + places.crc, fields.crc, true);
  view.setUint32(at + places.packed, fields.packed, true);
  view.setUint32(at + places.size, fields.size, true);
}

/** Puts right where everything stands by now. What a large directory (zip64) holds of an entry counts no more where its own field does. */
function renewDirectory(
  view: DataView,
  { bytes, entries, start, end, end64 }: ZipDirectory,
  written: ReadonlyMap<ZipEntry, Written>,
  moved: (at: number) => number,
): void {
  for (const entry of entries) {
    const at = moved(entry.at);
    const one = written.get(entry);
    if (one) put(view, at, inDirectory, one.fields);
    view.setUint32(at + inDirectory.offset, moved(entry.offset), true);
  }
  const old = viewOf(bytes);
  if (old.getUint32(end + 16, true) !== 0xffffffff) view.setUint32(moved(end) + 16, moved(start), true);
  if (end64 === undefined) return;
  setLong(view, moved(end64) + 48, moved(longAt(old, end64 + 48)));
  setLong(view, moved(end) - 20 + 8, moved(end64));
}

function setLong(view: DataView, at: number, value: number): void {
  view.setUint32(at, value % 2 ** 32, true);
  view.setUint32(at + 4, Math.floor(value / 2 ** 32), true);
}
