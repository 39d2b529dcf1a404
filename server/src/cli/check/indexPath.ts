import { relative, resolve, sep } from 'node:path';

/** A path as the index of reports knows it: seen from the current folder, with slashes, none at its end. */
export function indexPath(path: string): string {
  return relative('', resolve(path))
    .split(sep)
    .join('/')
    .replace(/(?<=.)\/$/, '');
}
