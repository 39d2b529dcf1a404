import { basename, dirname, join, relative, resolve } from 'node:path';

/** The outputs that some of them cannot do without, now or later, by their paths. */
function reachedFrom(paths, outputs) {
  const reached = new Set(paths);
  for (const path of reached)
    for (const imported of outputs[path].imports) if (!imported.external) reached.add(imported.path);
  return reached;
}

/** The folder that each output goes to. */
function foldersOf(outputs, entries, outdir, [first, other]) {
  const ofFirst = Object.keys(outputs).filter((path) => {
    const name = relative(outdir, resolve(path)).replaceAll('\\', '/').replace(/\.js$/, '');
    return entries.includes(name) && name.split('/')[0] === first;
  });
  const reached = reachedFrom(ofFirst, outputs);
  const isOther = (path) => !reached.has(path) && dirname(resolve(path)) === join(outdir, first);
  return (path) => (isOther(path) ? join(outdir, other) : dirname(resolve(path)));
}

/** The text of a file that has moved, in which each import names the new place of its part. */
function led(text, from, imports) {
  const place = (to) =>
    relative(from, to)
      .replaceAll('\\', '/')
      .replace(/^(?!\.)/, './');
  return imports.reduce(
    (led, to) => led.replace(new RegExp(`"[^"\\s]*/${basename(to)}"`, 'g'), `"${place(to)}"`),
    text,
  );
}

/**
 * The files of a bundle in parts, each in its folder: esbuild puts all parts into one. What the entries of the
 * first folder need stays there, so that these can be packed by themselves; what only others need goes to the second.
 *
 * @param outputFiles those of esbuild
 * @param metafile its account of them
 * @param options the bundle's
 * @param folders their names; one alone holds all
 */
export function sortParts(outputFiles, { outputs }, { outdir, entryPoints }, folders) {
  const folderOf = foldersOf(outputs, Object.keys(entryPoints), resolve(outdir), folders);
  const placeOf = (path) => join(folderOf(path), basename(path));
  const byPath = new Map(Object.entries(outputs).map(([path, output]) => [resolve(path), { path, ...output }]));
  return outputFiles.map(({ path: written, text }) => {
    const { path, imports } = byPath.get(written);
    const parts = imports.filter(({ external }) => !external).map((imported) => placeOf(imported.path));
    return { path: placeOf(path), text: led(text, folderOf(path), parts) };
  });
}
