import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/**
 * The address at which a browser finds the editor's window.
 * @param server what startServer returned
 * @param window `folder` to open, or a `.code-workspace` of several, none: an empty window; `development`: folder of the extension under work; `tests`: module with the
 *   tests to run in the extension host; `file` to show
 */
export function workbenchAddress({ authority, token }, { folder, development, tests, file }) {
  const remote = (path) => `vscode-remote://${authority}${pathToFileURL(resolve(path)).pathname}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(development ? [['extensionDevelopmentPath', remote(development)]] : []),
    ...(tests ? [['extensionTestsPath', remote(require.resolve(resolve(tests)))]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
  ];
  const opened = folder
    ? { [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: resolve(folder) }
    : { ew: 'true' };
  const query = new URLSearchParams({ tkn: token, ...opened, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}
