import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Wording } from '../forms/schema.ts';
import { foreignFolders, isDocumentName, isDraftName, isSpare } from '../workspace/draftFiles.ts';
import { reasonOf } from './reason.ts';

/** A draft in a folder, or a folder that could not be listed, with the reason. */
export interface FoundDraft {
  readonly path: string;
  /** Whether it was put aside: a backup, a copy, or what is in a hidden folder. */
  readonly isSpare: boolean;
  /** Whether it is a link, which may lead out of the folder. */
  readonly isLink?: boolean;
  readonly reason?: Wording;
}

/** What of a folder is looked at. */
export interface Wanted {
  /** Whether a file of that name is; those named like drafts if not given. */
  readonly isWanted?: (name: string) => boolean;
  /** Whether a file or folder is passed over, with all that is in it. */
  readonly isOut?: (path: string) => boolean;
}

/**
 * Every file in the folder and the folders in it that is wanted, in the order of the paths' code units.
 * Links to folders are not followed, so that no circle and nothing outside is entered.
 */
export function* draftsIn(folder: string, wanted: Wanted = {}, isAside = false): Generator<FoundDraft> {
  const { isWanted = mayBeDraft, isOut = () => false } = wanted;
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, isSpare: isAside, reason: reasonOf(error) };
    return;
  }
  entries.sort(byPath);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const spare = isAside || isSpare(entry.name);
    if (isOut(path)) continue;
    if (!entry.isDirectory()) {
      if (isWanted(entry.name)) yield { path, isSpare: spare, isLink: entry.isSymbolicLink() };
    } else if (!foreignFolders.has(entry.name)) yield* draftsIn(path, wanted, spare);
  }
}

/** Whether a file of that name may hold a report, as text or not. */
function mayBeDraft(name: string): boolean {
  return isDraftName(name) || isDocumentName(name);
}

/** As whole paths compare: a folder's name goes on with a slash. */
function byPath(one: Dirent, other: Dirent): number {
  const [left, right] = [one, other].map((entry) => entry.name + (entry.isDirectory() ? '/' : ''));
  return (left as string) < (right as string) ? -1 : 1;
}
