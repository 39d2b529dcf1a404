import { join } from 'node:path';
import { whenStopped } from '../test/host/editor/lifetime.mjs';
import { makeScratch } from '../test/host/editor/profile.mjs';
import { startServer } from '../test/host/editor/server.mjs';
import { workbenchAddress } from '../test/host/editor/workbench.mjs';
import { install } from '../test/setup.mjs';

const embedded = join(import.meta.dirname, '..', 'test', 'host', 'editor');

/**
 * Serves the embedded editor to the browser of whoever sits at the machine, until interrupted.
 * @param window `folder` to open, `file` to show in it, `development`: the folder of the extension
 */
export async function serveEditor(window) {
  install(embedded, { dev: false });
  const scratch = makeScratch();
  const server = await startServer({ scratch: scratch.path });
  const end = (code) => {
    server.stop();
    scratch.remove();
    process.exit(code);
  };
  whenStopped(() => end(0));
  void server.ended.then(() => end(1));
  console.log(`
在浏览器中打开以下地址，按 Ctrl+C 结束：
Open this address in a browser; Ctrl+C ends it:

  ${workbenchAddress(server, window)}
`);
}
