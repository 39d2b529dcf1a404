import type { Sink } from '../../node/sink.ts';

/** Written at once, so that many small files do not cost as many system calls. */
const enough = 64 * 1024;

/** What is printed on standard output, gathered into larger pieces. */
export class Output {
  #gathered = '';
  /** Whether the reader has gone, as `head` does, so that the rest need not be made. */
  closed = false;

  /** @param pack What is made of all of it in the end, where it is no text. */
  constructor(
    readonly stdout: Sink,
    readonly pack?: (text: string) => Promise<Uint8Array>,
  ) {}

  async add(text: string): Promise<void> {
    this.#gathered += text;
    if (this.pack) return;
    if (this.#gathered.length >= enough || this.stdout.isTerminal) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.pack) return;
    const text = this.#gathered;
    this.#gathered = '';
    if (text && !this.closed) this.closed = !(await this.stdout.write(text));
  }

  /** Writes all that is left. */
  async finish(): Promise<void> {
    if (this.pack) await this.stdout.write(await this.pack(this.#gathered));
    else await this.flush();
  }
}
