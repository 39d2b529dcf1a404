import { build } from 'esbuild';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadSource } from '../support/loadSource.mjs';

/** Bundles a module of the benchmarks with the sources it measures, and imports it. */
export function load(name) {
  return loadSource(join('test', 'bench', `${name}.ts`));
}

/** The same as `module`, with what tells in which source file a place of the bundle stands. */
export async function loadLocated(name) {
  const outfile = join('out', `${name}-${process.pid}.mjs`);
  await build({
    entryPoints: [join('test', 'bench', `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    packages: 'external',
    logLevel: 'warning',
  });
  try {
    const url = pathToFileURL(outfile).href;
    return { module: await import(url), fileAt: locator(url, readFileSync(outfile, 'utf8')) };
  } finally {
    rmSync(outfile);
  }
}

/** The bundler names the source file above what comes from it. */
function locator(bundle, text) {
  let file = '';
  const files = text
    .split('\n')
    .map((line) => (file = /^\/\/ ((?:server|node_modules|test)\/\S+)$/.exec(line)?.[1] ?? file));
  return ({ url, lineNumber }) => (url === bundle ? files[lineNumber] : /node_modules\/.*/.exec(url)?.[0]);
}
