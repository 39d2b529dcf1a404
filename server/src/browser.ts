import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { keepOrder } from './lsp/order.ts';
import { startServer } from './lsp/server.ts';
import { PushedFiles } from './lsp/pushedFiles.ts';

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
const [reader, writer] = [new BrowserMessageReader(worker), new BrowserMessageWriter(worker)];
const connection = createConnection(reader, writer, { messageStrategy: keepOrder() });

startServer(connection, new PushedFiles(connection));
