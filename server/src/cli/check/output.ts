import type { Sink } from '../../node/sink.ts';

/** Written at once, so that many small files do not cost as many system calls. */
const enough = 64 * 1024;

/** What is printed on standard output, gathered into larger pieces. */
export class Output {
  #gathered = '';
  /** Whether the reader has gone, as `head` does, so that the rest need not be made. */
  closed = false;

  constructor(readonly stdout: Sink) {}

  async add(text: string): Promise<void> {
    this.#gathered += text;
    if (this.#gathered.length >= enough || this.stdout.isTerminal) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#gathered;
    this.#gathered = '';
    if (text && !this.closed) this.closed = !(await this.stdout.write(text));
  }
}
