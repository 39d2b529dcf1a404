#!/usr/bin/env node
/** The command line. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CommandIO } from './cli/io.ts';
import { keepCompiled } from './node/compileCache.ts';
import { sinkOf } from './node/sink.ts';

function processIO(): CommandIO {
  return {
    stdin: () => process.stdin,
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    environment: process.env,
    workerFile: join(__dirname, 'cli', 'worker.js'),
    // Not bundled in: checking files must not pay for the protocol.
    startServer: () => {
      createRequire(__filename)(join(__dirname, 'server.js'));
    },
  };
}

async function start(): Promise<void> {
  keepCompiled();
  // Loaded only here, behind what keeps it compiled.
  const { run } = await import('./cli/main.ts');
  process.exitCode = await run(process.argv.slice(2), processIO());
}

void start();
