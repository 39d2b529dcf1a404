import { Inflate } from 'fflate/browser';
import { Unreadable } from '../unreadable.ts';
import { crc32, viewOf } from './bytes.ts';
import type { ZipDirectory, ZipEntry } from './directory.ts';

/** The largest part that is read, in bytes. */
const largestPart = 64 * 1024 * 1024;

/** A small piece of what is packed becomes at most a thousand times as much before anyone looks. */
const piece = 4096;

/** The bytes of a part. Throws a `Unreadable` where they cannot be had whole, or are more than a document has. */
export function contentOf(directory: ZipDirectory, entry: ZipEntry): Uint8Array {
  if (entry.flags & 1) throw protectedPart();
  if (entry.size > largestPart) throw tooLarge(entry);
  const content = unpacked(packedBytes(directory, entry), entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(entry);
  return content;
}

/** Where the packed bytes of a part begin: behind its own header. */
export function dataStart(directory: ZipDirectory, entry: ZipEntry): number {
  const view = viewOf(directory.bytes);
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== 0x04034b50) throw damaged(entry);
  return entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
}

function packedBytes(directory: ZipDirectory, entry: ZipEntry): Uint8Array {
  const start = dataStart(directory, entry);
  if (start + entry.packed > directory.bytes.length) throw damaged(entry);
  return directory.bytes.subarray(start, start + entry.packed);
}

function unpacked(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw damaged(entry);
  const content = new Uint8Array(entry.size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > content.length) throw damaged(entry);
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += piece)
      inflate.push(packed.subarray(at, at + piece), at + piece >= packed.length);
  } catch {
    throw damaged(entry);
  }
  return content.subarray(0, length);
}

function damaged({ name }: ZipEntry): Unreadable {
  return new Unreadable({
    zh: `文件已损坏：部件 ${name} 读不出；请在 Word 或 Excel 中打开后另存`,
    en: `the file is damaged: its part ${name} cannot be read; open it in Word or Excel and save it again`,
  });
}

function tooLarge({ name, size }: ZipEntry): Unreadable {
  const [is, most] = [size, largestPart].map((bytes) => Math.floor(bytes / 1024 / 1024));
  return new Unreadable({
    zh: `部件 ${name} 展开后有 ${is} MB，最多读 ${most} MB`,
    en: `its part ${name} takes ${is} MB unpacked; at most ${most} MB are read`,
  });
}

function protectedPart(): Unreadable {
  return new Unreadable({ zh: '文件有密码，请先取消密码', en: 'the file has a password; remove it first' });
}
