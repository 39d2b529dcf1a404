import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { lockNames } from '../workspace/lockNames.ts';

/** Whether a program says beside a document that it has it open. */
export function isLocked(path: string): boolean {
  return lockNames(basename(path)).some((name) => existsSync(join(dirname(path), name)));
}
