import type { MessageConnection } from 'vscode-jsonrpc';

/** The process or worker that the server runs in. */
export interface Host {
  exit(status: 0 | 1): void;
  /** Whether a process still runs, where that can be told. */
  isAlive?(processId: number): boolean;
}

/** How often it is looked whether the client's process still runs, in milliseconds. */
const watchEvery = 3000;

/** When the server ends, and how: as the protocol wants, with status 0 after a `shutdown` and else with 1. */
export class Lifecycle {
  /** Stops what is under way. */
  onShutdown: () => void = () => undefined;
  readonly #host: Host;
  #isShutDown = false;

  constructor(connection: MessageConnection, host: Host) {
    this.#host = host;
    connection.onRequest('shutdown', () => {
      this.#isShutDown = true;
      this.onShutdown();
      return null;
    });
    connection.onNotification('exit', () => {
      this.end();
    });
  }

  /** Ends the server, as when its client is gone. */
  end(): void {
    this.#host.exit(this.#isShutDown ? 0 : 1);
  }

  /** Ends the server when that process has ended. */
  watch(processId: number): void {
    setInterval(() => {
      if (this.#host.isAlive?.(processId) === false) this.end();
    }, watchEvery);
  }
}
