import { printable } from '../../text/width.ts';
import type { Rewritten } from './job.ts';

/** The change as a unified diff, which `patch` and `git apply` take. */
export async function unifiedDiff(path: string, { before, after }: Rewritten): Promise<string> {
  // Loaded only here: most runs print no diff.
  const { createTwoFilesPatch, OMIT_HEADERS } = await import('diff');
  const options = { context: 3, headerOptions: OMIT_HEADERS };
  const hunks = createTwoFilesPatch(path, path, before, after, undefined, undefined, options);
  // The library writes Han characters as octal numbers. A name with blanks ends at a TAB, as in GNU diff.
  const name = printable(path) + (/\s/.test(path) ? '\t' : '');
  return `--- ${name}\n+++ ${name}\n${hunks}`;
}
