import { Uri } from 'vscode';

/** Starts the server in a worker, and tells it where its parts lie: a script there does not know its own address. */
export function startWorker(extension: Uri): Worker {
  const address = (...path: string[]) => JSON.stringify(Uri.joinPath(extension, 'dist', ...path).toString(true));
  const program = `parts = ${address('server')}; importScripts(${address('web', 'server.js')});`;
  return new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
}
