// Writes the files that are derived from the sources: settings, grammars, snippets and the like.
// node client/build/generate.mjs [--check]   with --check it writes nothing and fails on a difference.
import { build } from 'esbuild';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const check = process.argv.includes('--check');
const outfile = join('out', `generate-${process.pid}.mjs`);
await build({
  entryPoints: ['client/build/generate/index.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'warning',
});
try {
  const { derivedFiles } = await import(pathToFileURL(outfile).href);
  for (const { path, text } of await derivedFiles()) {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    console.log(check ? `${path} differs from its source: run npm run generate` : `wrote ${path}`);
    if (check) process.exitCode = 1;
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
} finally {
  rmSync(outfile, { force: true });
}
