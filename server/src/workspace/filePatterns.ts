import picomatch from 'picomatch/posix.js';

/** Which files of a folder are looked at, by patterns (`*`, `**`, `?`, `[…]`, `{…}`) of paths as seen from it. */
export interface FilePatterns {
  /** Only these, where any are given. */
  readonly include?: readonly string[] | undefined;
  /** And of them none of these. */
  readonly exclude?: readonly string[] | undefined;
}

/** Whether a file is looked at, by its path between slashes, as seen from the folder of the patterns. */
export type TakesFile = (path: string) => boolean;

/** The files that patterns choose; undefined where there is no pattern, so that all are. */
export function filesBy({ include = [], exclude = [] }: FilePatterns): TakesFile | undefined {
  if (include.length + exclude.length === 0) return undefined;
  const [isIn, isOut] = [include, exclude].map((patterns) => matching(patterns));
  return (path) => (include.length === 0 || isIn?.(path) === true) && isOut?.(path) !== true;
}

/**
 * Whether one of the patterns matches a path or a folder it is in: as a whole, or by its name where the pattern has
 * no slash.
 */
export function matching(patterns: readonly string[], nocase = false): TakesFile {
  const matchers = patterns.map((pattern) => {
    const asked = pattern.replace(/^(?:\.\/)+/, '').replace(/(?<=.)\/$/, '');
    return picomatch(asked, { dot: true, basename: !asked.includes('/'), nonegate: true, nocase });
  });
  return (path) => withFolders(path).some((part) => matchers.some((matches) => matches(part)));
}

/** The path, and those of the folders it is in. */
function withFolders(path: string): string[] {
  const parts = path.replace(/^(?:\.\/)+/, '').split('/');
  return parts.map((_, last) => parts.slice(0, last + 1).join('/'));
}
