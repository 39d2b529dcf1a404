/** The command line. Worker threads run the same file, so that the bundle is one. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { serveBatches } from './cli/check/worker.ts';
import type { CommandIO } from './cli/io.ts';
import { run } from './cli/main.ts';
import { sinkOf } from './node/sink.ts';

function processIO(): CommandIO {
  return {
    get stdin() {
      return process.stdin;
    },
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    environment: process.env,
    workerFile: __filename,
    // Not bundled in: checking files must not pay for the protocol.
    startServer: () => {
      createRequire(__filename)(join(__dirname, 'server.js'));
    },
  };
}

if (isMainThread)
  void run(process.argv.slice(2), processIO()).then((status) => {
    process.exitCode = status;
  });
else serveBatches();
