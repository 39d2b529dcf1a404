import { Unreadable } from '../unreadable.ts';
import { longAt, viewOf } from './bytes.ts';

/** A file in a zip file, as its directory describes it (APPNOTE.TXT 6.3, 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
  /** Where its line of the directory begins. */
  readonly at: number;
}

/** The directory of a zip file. */
export interface ZipDirectory {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** Where the directory begins, and where the record of its end does. */
  readonly start: number;
  readonly end: number;
  /** Where the record of a large directory begins (zip64), if there is one. */
  readonly end64: number | undefined;
}

/** More files than these are no document. */
const mostEntries = 2_000;

const signatures = { entry: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 };
const endLength = 22;

/** Reads the directory of a zip file. Throws a `Unreadable` where there is none that holds together. */
export function readDirectory(bytes: Uint8Array): ZipDirectory {
  const view = viewOf(bytes);
  const end = endOf(view);
  const end64 = end64Of(view, end);
  const count = end64 === undefined ? view.getUint16(end + 10, true) : longAt(view, end64 + 32);
  const start = end64 === undefined ? view.getUint32(end + 16, true) : longAt(view, end64 + 48);
  if (count > mostEntries) throw tooMany(count);
  const entries: ZipEntry[] = [];
  for (let at = start; entries.length < count;) {
    const entry = entryAt(bytes, view, at, end);
    entries.push(entry);
    at = behindEntry(view, at);
  }
  return { bytes, entries, start, end, end64 };
}

function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= lowest; at--)
    if (view.getUint32(at, true) === signatures.end) return at;
  throw cutShort();
}

function end64Of(view: DataView, end: number): number | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== signatures.locator64) return undefined;
  const at = longAt(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== signatures.end64) throw cutShort();
  return at;
}

function behindEntry(view: DataView, at: number): number {
  return at + 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, end: number): ZipEntry {
  if (at + 46 > end || view.getUint32(at, true) !== signatures.entry || behindEntry(view, at) > end) throw cutShort();
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const entry = {
    name: name.replaceAll('\\', '/').replace(/^\//, ''),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    at,
  };
  return { ...entry, ...largeFields(view, at, entry) };
}

/** What zip64 says of an entry whose own fields are too small for it: only what they leave open stands there, in this order. */
function largeFields(view: DataView, at: number, entry: Pick<ZipEntry, 'size' | 'packed' | 'offset'>) {
  const open = (['size', 'packed', 'offset'] as const).filter((field) => entry[field] === 0xffffffff);
  if (open.length === 0) return {};
  let extra = at + 46 + view.getUint16(at + 28, true);
  const behind = extra + view.getUint16(at + 30, true);
  while (extra + 4 <= behind && view.getUint16(extra, true) !== 1) extra += 4 + view.getUint16(extra + 2, true);
  if (extra + 4 + 8 * open.length > behind) throw cutShort();
  return Object.fromEntries(open.map((field, i) => [field, longAt(view, extra + 4 + 8 * i)]));
}

function cutShort(): Unreadable {
  return new Unreadable({
    zh: '文件不完整或已损坏（压缩包的目录读不出）；请重新保存或重新传送一次',
    en: 'the file is cut short or damaged (no directory of its package); save or send it again',
  });
}

function tooMany(count: number): Unreadable {
  return new Unreadable({
    zh: `文件里有 ${count} 个部件，最多读 ${mostEntries} 个`,
    en: `${count} parts in the file; at most ${mostEntries} are read`,
  });
}
