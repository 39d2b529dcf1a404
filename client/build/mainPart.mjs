import { resolve as absolute } from 'node:path';

const namespace = 'beside-main-part';

/**
 * Keeps what a program needs for its main job in few files. esbuild makes a file of its own for every set of entries
 * that have some modules in common, and each part that is loaded later is such an entry: dozens of files of a few
 * hundred bytes, each to be found, read and compiled. A part that only the main part loads finds that there already;
 * said to be made of the main part too, it divides it no further.
 *
 * @param main The module whose imports the main part is.
 * @param loader The module that chooses whether the main part is loaded at all: what it loads stays as it is.
 */
export const mainPart = (main, loader) => ({
  name: 'main-part',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^\./ }, async ({ path, kind, importer, resolveDir }) => {
      if (kind !== 'dynamic-import' || importer === absolute(loader)) return undefined;
      const found = await resolve(path, { kind: 'import-statement', importer, resolveDir });
      return found.errors.length > 0 ? found : { path: found.path, namespace };
    });
    onLoad({ filter: /./, namespace }, ({ path }) => ({
      contents: `export * from ${JSON.stringify(path)};\nexport * as mainPart from ${JSON.stringify(absolute(main))};`,
      resolveDir: process.cwd(),
    }));
  },
});
