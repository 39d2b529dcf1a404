import { Uri } from 'vscode';
import { TransportKind, type ServerOptions } from 'vscode-languageclient/node';

/** Where the server's bundle is and how it is launched: over Node's IPC, open to a debugger in development. */
export function serverOptions(extension: Uri): ServerOptions {
  const run = { module: Uri.joinPath(extension, 'dist', 'server.js').fsPath, transport: TransportKind.ipc };
  return { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } };
}
