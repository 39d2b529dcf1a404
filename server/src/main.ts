import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { keepOrder } from './lsp/order.ts';
import { startServer } from './lsp/server.ts';
import { diskWorld } from './node/world.ts';

// A client over Node's IPC only sees that a server is gone, not that the channel is: without it the server ends.
process.once('disconnect', () => process.exit(1));
startServer(createConnection(ProposedFeatures.all, { messageStrategy: keepOrder() }), diskWorld, {
  paranoid: process.argv.includes('--paranoid'),
});
