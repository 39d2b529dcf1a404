import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import type { Wording } from '../../forms/schema.ts';
import { kinds } from '../../kinds/index.ts';
import { decode } from '../../workspace/decode.ts';
import { readDraft } from '../../node/readDraft.ts';
import { reasonOf } from '../../node/reason.ts';
import { folderOf, foldersUp, pathIn, resolveFrom } from '../../workspace/paths.ts';
import type { FolderProject } from '../../workspace/project.ts';
import { projectFileName } from '../../workspace/projectFile.ts';
import { problemsAt } from './problemsAt.ts';

/** What a `gouji.json` says. */
export interface FoundProject {
  /** Its folder, as a path of the workspace. */
  readonly folder: string;
  readonly project: FolderProject;
  /** What cannot be used of it, each with its place. */
  readonly problems: readonly Wording[];
}

/**
 * Every `gouji.json` in the folders of the paths and above, but not outside the current folder or, for
 * paths outside it, the `roots`. All paths are seen from the current folder.
 */
export async function projectsAbove(paths: Iterable<string>, roots: readonly string[]): Promise<FoundProject[]> {
  const seen = new Set<string>();
  const found: FoundProject[] = [];
  for (const path of paths)
    for (const folder of foldersUp(folderOf(path))) {
      if (seen.has(folder) || !isWithin(folder, roots)) break;
      seen.add(folder);
      if (existsSync(pathIn(folder, projectFileName))) found.push(await readAt(folder));
    }
  return found;
}

/** Whether a path seen from the current folder stays inside it; a drive alone (`D:`) does not. */
function isInside(path: string): boolean {
  return path === '' || !(path.startsWith('..') || isAbsolute(`${path}/`));
}

function isWithin(folder: string, roots: readonly string[]): boolean {
  return isInside(folder) || roots.some((root) => folder === root || folder.startsWith(`${root}/`));
}

async function readAt(folder: string): Promise<FoundProject> {
  const path = placeIn(folder, projectFileName);
  try {
    const { text } = decode(readDraft(path));
    // Loaded only here: most folders have no such file.
    const { readProject } = await import('../../workspace/readProject.ts');
    const isFile = (file: string) => existsSync(resolveFrom(folder, file));
    const textOf = (file: string) => textAt(resolveFrom(folder, file));
    const { project, problems, kindFiles } = readProject(text, { isFile, textOf, builtIn: kinds });
    const inKinds = kindFiles.flatMap((one) => problemsAt(placeIn(folder, one.file), one.text, one.problems));
    return { folder, project, problems: [...problemsAt(path, text, problems), ...inKinds] };
  } catch (error) {
    const { zh, en } = reasonOf(error);
    return { folder, project: {}, problems: [{ zh: `${path}: ${zh}`, en: `${path}: ${en}` }] };
  }
}

/** A file of a folder, by the path to be told. */
function placeIn(folder: string, file: string): string {
  return join(isInside(folder) ? folder : resolve(`${folder}/`), file);
}

/** What stands in a file; undefined where it cannot be read. */
function textAt(path: string): string | undefined {
  try {
    return decode(readDraft(path)).text;
  } catch {
    return undefined;
  }
}
