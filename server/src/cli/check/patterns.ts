import { sep } from 'node:path';
import type { Matcher } from 'picomatch';

/** A pattern of files (`*`, `**`, `?`, `[…]`, `{…}`), taken apart: the folder it looks in, and what it wants there. */
export interface FilePattern {
  readonly folder: string;
  /** Whether a path that is seen from that folder is wanted. */
  readonly matches: (path: string) => boolean;
  /** Whether the pattern spells out how names end, as `*.csv` does, so that it wants more than drafts. */
  readonly namesEnding: boolean;
}

/** Whether the path given is a pattern, should no file be called so. */
export function isPattern(path: string): boolean {
  return /[*?[{]/.test(path);
}

/** Takes a pattern apart. Shells on Windows expand none, and divide folders by backslashes: pass the system's separator. */
export async function readPattern(pattern: string, separator: string = sep): Promise<FilePattern> {
  const picomatch = await loadPicomatch();
  const { base, glob } = picomatch.scan(slashed(pattern, separator));
  const matcher = picomatch(glob, { dot: true, nocase: separator === '\\' });
  return {
    folder: base || '.',
    matches: (path) => matcher(slashed(path, separator)),
    namesEnding: /\.[^./*?\]}]+$/.test(glob),
  };
}

/** Whether a path is passed over: one that a pattern matches as a whole, or by its name where the pattern has no slash. */
export async function exclusionBy(
  patterns: readonly string[],
  separator: string = sep,
): Promise<(path: string) => boolean> {
  if (patterns.length === 0) return () => false;
  const picomatch = await loadPicomatch();
  const matchers = patterns.map((pattern): Matcher => {
    const asked = slashed(pattern, separator).replace(/^\.\//, '').replace(/\/$/, '');
    return picomatch(asked, { dot: true, basename: !asked.includes('/'), nocase: separator === '\\' });
  });
  return (path) => matchers.some((matches) => matches(slashed(path, separator).replace(/^\.\//, '')));
}

function slashed(path: string, separator: string): string {
  return separator === '\\' ? path.replaceAll('\\', '/') : path;
}

/** Loaded only where a pattern is given. */
async function loadPicomatch() {
  return (await import('picomatch/posix.js')).default;
}
