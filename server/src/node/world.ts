import { sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { World } from '../workspace/world.ts';
import { decode } from '../workspace/decode.ts';
import { isOfInterest } from '../workspace/draftFiles.ts';
import { draftsIn } from './folder.ts';
import { readDraft } from './readDraft.ts';

/** The files of this machine's disk. */
export const diskWorld: World = {
  pathOf: (uri) => {
    try {
      // A folder may be named with a slash at its end; that of a drive, and of all, is nothing but that.
      return fileURLToPath(uri).split(sep).join('/').replace(/\/$/, '');
    } catch {
      return undefined;
    }
  },
  // A share of a network is known for one by its backslashes.
  uriOf: (path) => pathToFileURL(path.split('/').join(sep)).href,
  *filesIn(folder) {
    for (const { path, isSpare, reason } of draftsIn(`${folder}/`, { isWanted: isOfInterest }))
      if (!reason && !isSpare) yield path.split(sep).join('/');
  },
  read: (path) => orNothing(() => decode(readDraft(path)).text),
  bytes: (path) => orNothing(() => readDraft(path)),
};

/** What a file gives; undefined where it cannot be read. */
function orNothing<Content>(read: () => Content): Content | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
