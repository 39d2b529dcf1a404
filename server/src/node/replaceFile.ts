import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { Unreadable } from '../office/unreadable.ts';
import { nameBeside } from './beside.ts';
import { copyRights } from './rights.ts';

/**
 * Puts new content in the place of what was read from a file, in one step: whoever looks sees the old or the new,
 * never a part. Mode and owner stay; a link stays a link. Throws an `Unreadable` where the file holds something else by
 * now, or the system's error, and leaves what is there.
 */
export function replaceFile(path: string, read: Uint8Array, content: Uint8Array): void {
  const target = realpathSync(path);
  accessSync(target, constants.W_OK);
  const beside = nameBeside(target);
  const file = openSync(beside, 'wx');
  try {
    try {
      writeFileSync(file, content);
      copyRights(target, file);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    // As late as can be: what is saved while the new content is written must not be lost.
    if (!readFileSync(target).equals(read)) throw new Unreadable(savedMeanwhile);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

const savedMeanwhile = {
  zh: '文件在核对期间被改动过，请再运行一次',
  en: 'the file was changed while it was being checked; run this again',
};
