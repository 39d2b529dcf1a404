import { fchmodSync, fchownSync, statSync } from 'node:fs';

/** Gives an open file the mode and the owner of the file at a path. */
export function copyRights(from: string, to: number): void {
  const { mode, uid, gid } = statSync(from);
  // Only the superuser may give a file away; everyone else owns what they write.
  if (process.getuid?.() === 0) fchownSync(to, uid, gid);
  fchmodSync(to, mode);
}
