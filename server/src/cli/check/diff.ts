import type { Rewritten } from './checkInput.ts';

/** The change as a unified diff, which `patch` and `git apply` take. */
export async function unifiedDiff(path: string, { before, after }: Rewritten): Promise<string> {
  // Loaded only here: most runs print no diff.
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  return createTwoFilesPatch(path, path, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
