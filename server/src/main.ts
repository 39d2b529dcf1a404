import {
  createConnection,
  createMessageConnection,
  PortMessageReader,
  PortMessageWriter,
  ProposedFeatures,
  type Connection,
  type MessageConnection,
} from 'vscode-languageserver/node';
import { Console } from 'node:console';
import { parentPort, Worker } from 'node:worker_threads';
import { join } from 'node:path';
import type { FileAsked, FileSays, ReaderBeside } from './lsp/fileReader.ts';
import { keepOrder } from './lsp/order.ts';
import { startServer } from './lsp/server.ts';
import { startReaderThread } from './node/readerThread.ts';
import { WholeMessages } from './node/wholeMessages.ts';
import { diskWorld } from './node/world.ts';

const order = { messageStrategy: keepOrder() };
const paranoid = process.argv.includes('--paranoid');

/** Starts this program once more in a thread. One that is lost takes the server with it, which clients start anew. */
function startAside(): MessageConnection {
  const worker = new Worker(__filename, { argv: process.argv.slice(2) });
  worker.once('exit', () => process.exit(1));
  worker.unref();
  return createMessageConnection(new PortMessageReader(worker), new PortMessageWriter(worker));
}

/** Starts what reads the files of a large folder. */
function startReader(): ReaderBeside {
  return startReaderThread<FileAsked, FileSays>(join(__dirname, 'server', 'reader.js'));
}

/** Connects over standard streams, one write for each message. */
function overStdio(): Connection {
  // What a library prints must not stand between messages.
  globalThis.console = new Console(process.stderr);
  return createConnection(ProposedFeatures.all, process.stdin, new WholeMessages(process.stdout), order);
}

if (parentPort) {
  const ends = [new PortMessageReader(parentPort), new PortMessageWriter(parentPort)] as const;
  startServer(createConnection(ProposedFeatures.all, ...ends, order), diskWorld, { paranoid });
} else {
  // A client over Node's IPC only sees that a server is gone, not that the channel is: without it the server ends.
  process.once('disconnect', () => process.exit(1));
  // So does one whose client reads no more: there is nobody to be told of it.
  process.stdout.once('error', () => process.exit(1));
  const beside = { aside: startAside, reader: startReader };
  const connection = process.argv.includes('--stdio') ? overStdio() : createConnection(ProposedFeatures.all, order);
  startServer(connection, diskWorld, { paranoid, ...beside });
}
