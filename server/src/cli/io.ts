import type { Sink } from '../node/sink.ts';

/** The outside of a command, so that it can run inside a test. */
export interface CommandIO {
  /** Standard input; asked for only where it is read, since to open it takes a while. */
  stdin(): AsyncIterable<Uint8Array>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The file that worker threads run; undefined where all work is done in one thread. */
  readonly workerFile: string | undefined;
  /** Runs the language server in this process, over standard input and output. */
  startServer(): void;
}
