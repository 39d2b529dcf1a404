import { LSPErrorCodes, ResponseError, type CancellationToken } from './protocol.ts';
import { turn } from './turn.ts';

/** Where the server writes what went wrong. */
export interface Log {
  error(message: string): void;
}

/** Runs all work of the server: behind what has already arrived, and with one boundary for what goes wrong. */
export class Schedule {
  readonly #log: Log;
  readonly #waiting = new Map<string, symbol>();

  constructor(log: Log) {
    this.#log = log;
  }

  /**
   * Answers a request. A cancelled one is not computed, nor one whose document has meanwhile another version.
   * What throws becomes the answer's error, and is logged unless it says itself what the client did wrong.
   */
  async answer<R>(name: string, version: () => unknown, token: CancellationToken, work: () => R): Promise<Awaited<R>> {
    const asked = version();
    await turn();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, `${name}: cancelled`);
    if (version() !== asked) throw new ResponseError(LSPErrorCodes.ContentModified, `${name}: edited meanwhile`);
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ResponseError)) this.#report(name, error);
      throw error;
    }
  }

  /** Does the work soon; work that waits under the same key is dropped. */
  async soon(key: string, work: () => unknown): Promise<void> {
    const ticket = Symbol(key);
    this.#waiting.set(key, ticket);
    await turn();
    if (this.#waiting.get(key) !== ticket) return;
    this.#waiting.delete(key);
    await this.attempt(key, work);
  }

  /** Does the work; what goes wrong is logged. */
  async attempt(name: string, work: () => unknown): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#report(name, error);
    }
  }

  #report(name: string, error: unknown): void {
    this.#log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
