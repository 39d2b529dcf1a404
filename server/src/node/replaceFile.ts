import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Puts new content in the place of a file's, in one step: whoever looks sees the old or the new, never
 * a part. Mode and owner stay; a link stays a link. Throws the system's error and leaves the old content.
 */
export function replaceFile(path: string, content: Uint8Array): void {
  const target = realpathSync(path);
  accessSync(target, constants.W_OK);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const file = openSync(beside, 'wx');
  try {
    try {
      writeFileSync(file, content);
      copyRights(target, file);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function copyRights(from: string, to: number): void {
  const { mode, uid, gid } = statSync(from);
  // Only the superuser may give a file away; everyone else owns what they write.
  if (process.getuid?.() === 0) fchownSync(to, uid, gid);
  fchmodSync(to, mode);
}
