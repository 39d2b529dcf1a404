import * as nodeModule from 'node:module';
import envPaths from 'env-paths';

/** What Node has for it since version 22.8. */
interface WithCompileCache {
  enableCompileCache?(folder: string): unknown;
}

/**
 * Has Node keep what it compiles of the parts that are loaded from now on, in the user's own folder for such things:
 * they start sooner the next time. Never in a folder for temporary files, where others could write. Nothing where Node
 * is older, or the folder cannot be written to.
 */
export function keepCompiled(): void {
  (nodeModule as WithCompileCache).enableCompileCache?.(envPaths('gouji', { suffix: '' }).cache);
}
