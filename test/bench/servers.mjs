import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { common } from '../../client/build/bundles.mjs';
import { asJson } from './reports.mjs';

const out = resolve('out', 'bench');
const peers = resolve('test', 'bench', 'peers');
const require = createRequire(join(peers, 'package.json'));
const extracted = (name) =>
  join(dirname(require.resolve('vscode-langservers-extracted/package.json')), 'bin', `vscode-${name}-language-server`);

/** Bundles the floor and the linter as Gouji itself is bundled. */
export async function buildServers() {
  const options = { ...common, nodePaths: [join(peers, 'node_modules')] };
  await build({ ...options, entryPoints: ['test/bench/servers/echo.ts'], outfile: join(out, 'echo.js') });
  await build({
    ...options,
    entryPoints: ['test/bench/servers/linter.mjs'],
    outfile: join(out, 'linter.mjs'),
    format: 'esm',
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
  });
}

/** The server under test, its floor and its peers; `pulls`: asked for diagnostics; `settings`: what
 * its client answers with; `text`: writes a report in its language. */
export const gouji = { name: 'gouji', command: ['dist/server.js', '--stdio'], language: 'gov-report' };
export const echo = { name: 'echo', command: [join(out, 'echo.js'), '--stdio'], language: 'gov-report' };
/** What the server of Markdown looks at is off unless asked for. */
const allLinks = {
  enabled: true,
  referenceLinks: { enabled: 'warning' },
  fragmentLinks: { enabled: 'warning' },
  fileLinks: { enabled: 'warning', markdownFragmentLinks: 'warning' },
  ignoredLinks: [],
  unusedLinkDefinitions: { enabled: 'warning' },
  duplicateLinkDefinitions: { enabled: 'warning' },
};

export const others = [
  {
    name: 'json language server',
    command: [extracted('json'), '--stdio'],
    language: 'json',
    pulls: true,
    text: asJson,
  },
  {
    name: 'markdown language server',
    command: [extracted('markdown'), '--stdio'],
    language: 'markdown',
    pulls: true,
    settings: { validate: allLinks },
  },
  { name: 'markdownlint in a server', command: [join(out, 'linter.mjs'), '--stdio'], language: 'markdown' },
];
