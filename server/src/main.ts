import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/server.ts';
import { diskWorld } from './node/world.ts';

startServer(createConnection(ProposedFeatures.all), diskWorld, { paranoid: process.argv.includes('--paranoid') });
