import { Unreadable } from '../unreadable.ts';
import { viewOf } from '../zip/bytes.ts';

/** A file of several streams (MS-CFB), as Word and Excel stored theirs until 2003. */
export interface CompoundFile {
  readonly names: readonly string[];
  /** The content of the stream of that name; undefined where there is none. */
  stream(name: string): Uint8Array | undefined;
}

/** Where chains of sectors end; numbers above are no sectors. */
const firstNoSector = 0xfffffffa;
/** The numbers that the directory gives to kinds of entries: a stream, and the root, which holds the small ones. */
const kinds = { stream: 2, root: 5 };

/** Opens a compound file. Throws an `Unreadable` for one whose head makes no sense; a chain that breaks ends there. */
export function compoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < 512) throw cutShort();
  const head = viewOf(bytes);
  const sectorSize = 2 ** head.getUint16(30, true);
  const smallSize = 2 ** head.getUint16(32, true);
  if (sectorSize < 512 || sectorSize > 4096 || smallSize < 16 || smallSize >= sectorSize) throw cutShort();
  const sectors = sectorsOf(bytes.subarray(sectorSize), sectorSize);
  const table = numbersIn(joined(tableSectors(head, sectors).flatMap((nth) => sectors(nth) ?? [])));
  const read = (first: number) => joined(chain(first, table).flatMap((nth) => sectors(nth) ?? []));
  const entries = entriesIn(read(head.getUint32(48, true)));
  const small = sectorsOf(read(entries.find(({ kind }) => kind === kinds.root)?.first ?? firstNoSector), smallSize);
  const smallTable = numbersIn(read(head.getUint32(60, true)));
  const largest = head.getUint32(56, true);
  const readSmall = (first: number) => joined(chain(first, smallTable).flatMap((nth) => small(nth) ?? []));
  const streams = entries.filter(({ kind }) => kind === kinds.stream);
  return {
    names: streams.map(({ name }) => name),
    stream(name) {
      const entry = streams.find((one) => one.name === name);
      if (!entry) return undefined;
      return (entry.size < largest ? readSmall : read)(entry.first).subarray(0, entry.size);
    },
  };
}

/** Gives sectors by their numbers; undefined for one beyond the end. */
type Sectors = (nth: number) => Uint8Array | undefined;

function sectorsOf(bytes: Uint8Array, size: number): Sectors {
  return (nth) => (nth * size < bytes.length ? bytes.subarray(nth * size, (nth + 1) * size) : undefined);
}

/** The sectors that hold the table of which sector follows which: the head names the first, lists of their own the others. */
function tableSectors(head: DataView, sectors: Sectors): number[] {
  const found = Array.from({ length: 109 }, (_, nth) => head.getUint32(76 + 4 * nth, true));
  const seen = new Set<number>();
  for (let next = head.getUint32(68, true); next < firstNoSector && !seen.has(next);) {
    seen.add(next);
    const numbers = numbersIn(sectors(next) ?? new Uint8Array());
    found.push(...numbers.slice(0, -1));
    next = numbers.at(-1) ?? firstNoSector;
  }
  return found.filter((nth) => nth < firstNoSector);
}

/** The sectors from one on, as each names the next; one that comes again ends it. */
function chain(first: number, table: Uint32Array): number[] {
  const seen = new Set<number>();
  for (let nth = first; nth < firstNoSector && !seen.has(nth); nth = table[nth] ?? firstNoSector) seen.add(nth);
  return [...seen];
}

function numbersIn(bytes: Uint8Array): Uint32Array {
  const view = viewOf(bytes);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, nth) => view.getUint32(4 * nth, true));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly first: number;
  readonly size: number;
}

const entrySize = 128;

function entriesIn(directory: Uint8Array): Entry[] {
  const view = viewOf(directory);
  return Array.from({ length: Math.floor(directory.length / entrySize) }, (_, nth) => {
    const at = nth * entrySize;
    const units = Math.min(view.getUint16(at + 64, true), 64);
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, units - 2)));
    const [first, size] = [view.getUint32(at + 116, true), view.getUint32(at + 120, true)];
    return { name, kind: view.getUint8(at + 66), first, size };
  });
}

function cutShort(): Unreadable {
  return new Unreadable({
    zh: '文件已损坏或不完整；请重新保存或重新传送一次',
    en: 'the file is damaged or cut short; save or send it again',
  });
}
