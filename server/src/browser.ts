import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import { connect } from './lsp/connection.ts';
import { startServer } from './lsp/server.ts';
import { ToldWorld } from './lsp/toldWorld.ts';

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = connect(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

startServer(connection, { exit: () => worker.close() }, new ToldWorld(connection));
