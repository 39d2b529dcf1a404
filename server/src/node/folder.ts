import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Wording } from '../forms/schema.ts';
import { foreignFolders, isDraftName } from '../workspace/draftFiles.ts';
import { reasonOf } from './reason.ts';

/** A draft in a folder, or a folder that could not be listed, with the reason. */
export interface FoundDraft {
  readonly path: string;
  readonly reason?: Wording;
}

/**
 * Every file in the folder and the folders in it that is named like a draft, in the order of the
 * paths' code units; or every one whose name is wanted. Links to folders are not followed, so that no circle and nothing outside is entered.
 */
export function* draftsIn(folder: string, isWanted = isDraftName): Generator<FoundDraft> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, reason: reasonOf(error) };
    return;
  }
  entries.sort(byPath);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) {
      if (isWanted(entry.name)) yield { path };
    } else if (!foreignFolders.has(entry.name)) yield* draftsIn(path, isWanted);
  }
}

/** As whole paths compare: a folder's name goes on with a slash. */
function byPath(one: Dirent, other: Dirent): number {
  const [left, right] = [one, other].map((entry) => entry.name + (entry.isDirectory() ? '/' : ''));
  return (left as string) < (right as string) ? -1 : 1;
}
