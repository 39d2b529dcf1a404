/** Paths of a workspace: parts between slashes, whatever the system; nothing is looked up. */

/** The folder a path is in; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The folder itself and every folder above it, nearest first; the top is the empty path. */
export function* foldersUp(folder: string): Generator<string> {
  for (let at = folder; at !== ''; at = folderOf(at)) yield at;
  yield '';
}

/** A file in a folder; a drive or the root of all is one, too. */
export function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** A path written in a file of that folder, as a path of the workspace; parts may be divided as on Windows. */
export function resolveFrom(folder: string, written: string): string {
  const path = written.replaceAll('\\', '/');
  const parts = path.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && !(part === '' && parts.length > 0)) parts.push(part);
  }
  return parts.join('/');
}

const yearDigits = /(?<!\d)20\d\d(?!\d)/g;

/** The year a path names, in the file's name before its folders' names. */
export function yearInPath(path: string): number | undefined {
  for (const part of path.split('/').reverse()) {
    const year = part.match(yearDigits)?.at(-1);
    if (year) return Number(year);
  }
  return undefined;
}

/** The path with a star for each year in it: the same for the files of one series. */
export function seriesOf(path: string): string {
  return path.replace(yearDigits, '*');
}

/** What systems put into the name of a copy: `去年 - 副本 (2).md`, `a copy.md`, `a (1).md`, `复件 a.md`. */
const copyMarks = [
  /[\s_-]{0,9}[（(]?(?:副本|拷贝|copy)[）)]?(?:\s{0,9}[（(]?\d{1,9}[）)]?)?(?=\.[^/]*$)/iu,
  /\s{0,9}[（(]\d{1,9}[）)](?=\.[^/]*$)/u,
  /(?<=^|\/)(?:复件|副本|copy of)[\s_-]{0,9}(?=[^/]*$)/iu,
];

/** Whether a file is by its name a copy of the other, which lies beside it. */
export function isCopyOf(path: string, other: string): boolean {
  return copyMarks.some((mark) => mark.test(path) && path.replace(mark, '') === other);
}
