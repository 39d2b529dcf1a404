import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A draft on the disk, its lines ended by `\n`. */
export interface DraftFile {
  readonly path: string;
  readonly text: string;
}

/** Each draft of the repository in a shape of its own, and the real ones where they are at hand. */
export function draftFiles(): DraftFile[] {
  return ['samples', join('test', 'drafts'), join('..', 'shared', 'drafts')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
    .filter((path) => /(?<!README|\.expected)\.(?:md|txt|html)$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8').replaceAll('\r', '') }));
}
