import { build } from 'esbuild';
import { engineVersion } from '../../client/build/engineVersion.mjs';
import { overviewPage } from '../../client/build/overviewPage.mjs';
import { rulePages } from '../../client/build/rulePages.mjs';

/**
 * What a bundle in parts is made of.
 * @param {import('esbuild').BuildOptions} options
 * @param {string} source a source in the part to begin with
 * @param {boolean} whenever whether the parts count too that are loaded only when they are needed
 * @returns the part that holds the source, and those it loads
 */
export async function outputsOf(options, source, whenever) {
  const { metafile } = await build({
    ...options,
    plugins: [rulePages, overviewPage, engineVersion],
    write: false,
    metafile: true,
  });
  const outputs = new Set(Object.values(metafile.outputs).filter(({ inputs }) => source in inputs));
  for (const { imports } of outputs)
    for (const { path, kind } of imports) {
      const imported = metafile.outputs[path];
      if (imported && (whenever || kind === 'import-statement')) outputs.add(imported);
    }
  return [...outputs];
}
