import { transform } from 'esbuild';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { sortParts } from './sortParts.mjs';

/** What of a bundle's options holds for each of its files. */
const perFile = ({ target, charset, minify, sourcemap }) => ({ target, charset, minify, sourcemap, platform: 'node' });

/** The first statement of a file where it imports names from another part; esbuild puts all imports in front. */
const namesOfPart = /^import\s*\{([^}]*)\}\s*from\s*"(\.[^"]*)";\s*/;
/** Any import. */
const anyImport = /^import\b(?:[^"';]*\bfrom)?\s*"[^"]*";\s*/;

/**
 * The file with what it imports from other parts under names of its own. As esbuild writes such a file for `require`,
 * each use of an imported name asks two getters for it, which took a tenth of a check of many files. Parts are
 * never imported in a circle, so that each is whole when it is asked.
 *
 * @param late Names of parts that are not: their getters stay.
 */
function withOwnNames(text, late) {
  const statement = anyImport.exec(text)?.[0];
  if (statement === undefined) return text;
  const [, names, part] = namesOfPart.exec(statement) ?? [];
  const rest = withOwnNames(text.slice(statement.length), late);
  if (names === undefined || late.has(basename(part, '.js'))) return statement + rest;
  return `const {${names.replaceAll(' as ', ': ')}} = require("${part}");\n${rest}`;
}

/**
 * The names of the parts with modules that are made only when they are come to: ES modules that a library requires,
 * and all that these import.
 */
function latePartsOf({ inputs, outputs }) {
  const late = new Set();
  const take = (path) => {
    if (late.has(path) || inputs[path]?.format !== 'esm') return;
    late.add(path);
    for (const { path: own } of inputs[path].imports) take(own);
  };
  for (const { imports } of Object.values(inputs))
    for (const { path, kind } of imports) if (kind === 'require-call') take(path);
  const parts = Object.entries(outputs).filter(([, part]) => Object.keys(part.inputs).some((path) => late.has(path)));
  return new Set(parts.map(([path]) => basename(path, '.js')));
}

/**
 * A file as `require` loads it, what it imports being loaded only when that is come to. Its names are
 * its own even where it is run as a script, as in a worker.
 */
async function asCommonJs({ path, text }, late, options) {
  const { code } = await transform(withOwnNames(text, late), {
    ...perFile(options),
    sourcefile: path,
    format: 'cjs',
    supported: { 'dynamic-import': false },
    banner: '(() => {',
    footer: '})();',
  });
  return { path, code };
}

/** Writes the files, the entries last, and removes from the folders of parts what an earlier build has left there. */
function write(files, folders) {
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  for (const { path, code } of files.toReversed()) writeFileSync(path, code);
  const kept = new Set(files.map(({ path }) => path));
  for (const part of folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))))
    if (!kept.has(part)) rmSync(part);
}

/**
 * Makes modules of Node's own kind of a bundle in parts, which esbuild splits only as ES modules: they
 * are sooner loaded, and what runs them needs no other name.
 *
 * @param folders The names of the folders of the parts, beside the entries: of those that the entries of the
 *   first need, and of the others.
 */
export const commonJs = (...folders) => ({
  name: 'common-js',
  setup({ initialOptions, onEnd }) {
    const { outdir } = initialOptions;
    initialOptions.write = false;
    initialOptions.metafile = true;
    onEnd(async ({ outputFiles = [], metafile }) => {
      if (outputFiles.length === 0) return;
      const sorted = sortParts(outputFiles, metafile, initialOptions, folders);
      const late = latePartsOf(metafile);
      const files = await Promise.all(sorted.map((file) => asCommonJs(file, late, initialOptions)));
      write(
        files,
        folders.map((name) => resolve(outdir, name)),
      );
    });
  },
});
