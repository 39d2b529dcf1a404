import { IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { connect } from './lsp/connection.ts';
import { startServer } from './lsp/server.ts';
import { isAlive } from './node/isAlive.ts';
import { diskWorld } from './node/world.ts';

const overIpc = process.argv.includes('--node-ipc');
const connection = overIpc
  ? connect(new IPCMessageReader(process), new IPCMessageWriter(process))
  : connect(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
const host = { exit: (status: number) => process.exit(status), isAlive };
const lifecycle = startServer(connection, host, diskWorld, { paranoid: process.argv.includes('--paranoid') });

// A client that is gone says no goodbye, but closes what they spoke over.
if (overIpc) process.once('disconnect', () => lifecycle.end());
else process.stdin.once('close', () => lifecycle.end());
