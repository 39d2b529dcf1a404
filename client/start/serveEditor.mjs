import { join } from 'node:path';
import { whenStopped } from './editor/lifetime.mjs';
import { makeScratch } from './editor/profile.mjs';
import { startServer } from './editor/server.mjs';
import { workbenchAddress } from './editor/workbench.mjs';
import { install } from './install.mjs';

const embedded = join(import.meta.dirname, 'editor');

/**
 * Serves the embedded editor to the browser of whoever sits at the machine, until interrupted.
 * @param window `folder` to open, `file` to show in it, `development`: the folder of the extension
 */
export async function serveEditor(window) {
  install(embedded);
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
