import { resolve } from 'node:path';

/**
 * Leaves to another bundle what a single file loads later: of the entries of that bundle, each is named by where its
 * output lies beside the file.
 *
 * @param entryPoints the sources of that bundle by the names of their outputs
 */
export const laterParts = (entryPoints) => ({
  name: 'later-parts',
  setup({ onResolve }) {
    const outputs = new Map(Object.entries(entryPoints).map(([name, source]) => [resolve(source), `./${name}.js`]));
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      const output = kind === 'dynamic-import' ? outputs.get(resolve(resolveDir, path)) : undefined;
      return output === undefined ? undefined : { path: output, external: true };
    });
  },
});
