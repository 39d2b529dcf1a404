import { commonJs } from './commonJs.mjs';
import { engineVersion } from './engineVersion.mjs';
import { checkForms } from './forms.mjs';
import { laterParts } from './laterParts.mjs';
import { mainPart } from './mainPart.mjs';
import { overviewPage } from './overviewPage.mjs';
import { rulePages } from './rulePages.mjs';

/** Stops a build at the first slip in a form file of the project. */
const formFiles = {
  name: 'form-files',
  setup: ({ onStart }) => onStart(async () => ({ errors: await checkForms('server/src/kinds') })),
};

/** How every bundle is made: everything it needs inside, for the oldest Node supported. */
export const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  minify: true,
  // Half the bytes of escaped Han characters.
  charset: 'utf8',
  logLevel: 'warning',
};

/** A program whose parts are loaded when they are needed, from the folder of its name beside it. */
const inParts = (name) => ({
  ...common,
  format: 'esm',
  splitting: true,
  outdir: 'dist',
  chunkNames: `${name}/[name]-[hash]`,
});

/** The server in a process of its own and in a browser's worker: two small entries with nearly all parts in common. */
export const server = {
  ...inParts('server'),
  entryPoints: {
    server: 'server/src/main.ts',
    'server/reader': 'server/src/reader.ts',
    'server/browser': 'server/src/browser.ts',
  },
  // The libraries have their two variants under these names.
  conditions: ['module', 'node', 'browser'],
  plugins: [formFiles, rulePages, commonJs('server')],
};
/** What the client loads only once a report is open or a command asks for it, by the names of their outputs. */
const laterInClient = {
  'client/desktop': 'client/src/desktop.ts',
  'client/explain': 'client/src/explain.ts',
  'client/importDraft': 'client/src/office/importDraft.ts',
  'client/insertSection': 'client/src/insertSection.ts',
  'client/openSample': 'client/src/openSample.ts',
  'client/reopen': 'client/src/reopen.ts',
  'client/rules': 'client/src/rules.ts',
  'client/tabKeys': 'client/src/tabbing/tabKeys.ts',
  'client/wording': 'client/src/wording.ts',
};
/**
 * The server together with what of its client talks with it, on the desktop and in a browser. What both sides of that
 * talk need they have in common.
 */
export const editor = {
  ...server,
  entryPoints: {
    ...server.entryPoints,
    ...laterInClient,
    'client/browser': 'client/src/web/browser.ts',
  },
  external: ['vscode'],
  plugins: [formFiles, rulePages, engineVersion, commonJs('server', 'client')],
};
/**
 * The client's small entry that waits for a report, as one file: each further one costs every window a look at the
 * disk. It loads the rest as parts.
 */
export const client = {
  ...common,
  entryPoints: ['client/src/extension.ts'],
  outfile: 'dist/extension.js',
  external: ['vscode'],
  supported: { 'dynamic-import': false },
  plugins: [laterParts(laterInClient)],
};
export const cli = {
  ...inParts('cli'),
  entryPoints: { cli: 'server/src/cli.ts', 'cli/worker': 'server/src/cli/check/worker.ts' },
  plugins: [
    mainPart('server/src/cli/verbs/check.ts', 'server/src/cli/verbs/index.ts'),
    rulePages,
    overviewPage,
    commonJs('cli'),
  ],
};
/** How the bundles for a browser are made, which has no Node. */
export const webCommon = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
};
/** The pages: those of the preview and of the form with their style sheets, and that which copies tables. */
export const pages = {
  ...webCommon,
  entryPoints: [
    ...['main.ts', 'preview.css'].map((file) => ({ in: `client/webview/${file}`, out: 'preview' })),
    ...['main.ts', 'form.css'].map((file) => ({ in: `client/webview/form/${file}`, out: 'form' })),
    ...['main.ts', 'overview.css'].map((file) => ({ in: `client/webview/overview/${file}`, out: 'overview' })),
    { in: 'client/webview/copy.ts', out: 'copy' },
  ],
  outdir: 'dist/webview',
  format: 'iife',
};
/** What a browser's worker runs: it loads the server's parts. */
export const webServer = {
  ...webCommon,
  entryPoints: ['server/src/worker.ts'],
  outfile: 'dist/web/server.js',
  format: 'iife',
};
/** The client's small entry in a browser, which loads the rest as parts. */
export const webClient = {
  ...webCommon,
  entryPoints: ['client/src/web/extension.ts'],
  outfile: 'dist/web/extension.js',
  external: ['vscode'],
};
/** What programs import: the core without Node, as one module. */
export const api = {
  ...webCommon,
  entryPoints: ['server/src/api.ts'],
  outfile: 'dist/api.mjs',
  format: 'esm',
};
