import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { Unreadable } from '../office/unreadable.ts';

/** The largest draft that is read, in bytes. The longest report known is a hundredth of it. */
export const sizeLimit = 64 * 1024 * 1024;

/** The bytes of a regular file of at most `sizeLimit`. Throws an `Unreadable` or the system's error. */
export function readDraft(path: string): Uint8Array {
  // Without blocking: a pipe that nobody writes to would be waited for endlessly. Windows has
  // no such flag; the undefined constant counts as 0.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    refuseUnlessDraft(fstatSync(file));
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** All bytes of a stream of at most `sizeLimit`. Throws an `Unreadable` or the system's error. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > sizeLimit) throw tooLarge(size);
  }
  return Buffer.concat(chunks);
}

function refuseUnlessDraft(stats: Stats): void {
  if (!stats.isFile()) throw new Unreadable({ zh: '不是普通文件', en: 'not a regular file' });
  if (stats.size > sizeLimit) throw tooLarge(stats.size);
}

function tooLarge(size: number): Unreadable {
  const [is, limit] = [size, sizeLimit].map((bytes) => Math.floor(bytes / 1024 / 1024));
  return new Unreadable({
    zh: `文件太大（${is} MB），最多读 ${limit} MB`,
    en: `too large (${is} MB); at most ${limit} MB are read`,
  });
}
