import { sep } from 'node:path';
import type { TakesFile } from '../../workspace/filePatterns.ts';

/** A pattern of files (`*`, `**`, `?`, `[…]`, `{…}`), taken apart: the folder it looks in, and what it wants there. */
export interface FilePattern {
  readonly folder: string;
  /** Whether a path that is seen from that folder is wanted. */
  readonly matches: TakesFile;
  /** Whether the pattern spells out how names end, as `*.csv` does, so that it wants more than drafts. */
  readonly namesEnding: boolean;
}

/** Whether the path given is a pattern, should no file be called so. */
export function isPattern(path: string): boolean {
  return /[*?[{]/.test(path);
}

/** Takes a pattern apart. Shells on Windows expand none, and divide folders by backslashes: pass the system's separator. */
export async function readPattern(pattern: string, separator: string = sep): Promise<FilePattern> {
  // Loaded only where a pattern is given.
  const { default: picomatch } = await import('picomatch/posix.js');
  const { base, glob } = picomatch.scan(slashed(pattern, separator));
  const matcher = picomatch(glob, { dot: true, nocase: separator === '\\' });
  return {
    folder: base || '.',
    matches: (path) => matcher(slashed(path, separator)),
    namesEnding: /\.[^./*?\]}]+$/.test(glob),
  };
}

/** Whether a path is passed over: one of the patterns matches it or a folder it is in. */
export async function exclusionBy(patterns: readonly string[], separator: string = sep): Promise<TakesFile> {
  if (patterns.length === 0) return () => false;
  const { matching } = await import('../../workspace/filePatterns.ts');
  const isOut = matching(
    patterns.map((pattern) => slashed(pattern, separator)),
    separator === '\\',
  );
  return (path) => isOut(slashed(path, separator));
}

function slashed(path: string, separator: string): string {
  return separator === '\\' ? path.replaceAll('\\', '/') : path;
}
