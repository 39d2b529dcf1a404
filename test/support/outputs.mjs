import { build } from 'esbuild';

/** What changes the files of a bundle behind its making, of which nothing is counted here. */
const behind = new Set(['common-js', 'main-part']);

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
    plugins: options.plugins?.filter(({ name }) => !behind.has(name)),
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
