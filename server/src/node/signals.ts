const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Signals to end the process that are held back, so that a file being written is written whole. */
export class HeldSignals {
  #received: NodeJS.Signals | undefined;
  readonly #receive = (signal: NodeJS.Signals): void => {
    this.#received = signal;
  };

  constructor() {
    for (const signal of signals) process.on(signal, this.#receive);
  }

  /** Lets signals arrive; whether one has. */
  async arrived(): Promise<boolean> {
    await new Promise(setImmediate);
    return this.#received !== undefined;
  }

  /** Ends the holding, and the process by the signal that came, so that its parent sees the usual status. */
  release(): void {
    for (const signal of signals) process.off(signal, this.#receive);
    if (this.#received) process.kill(process.pid, this.#received);
  }
}
