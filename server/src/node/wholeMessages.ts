import { Writable } from 'node:stream';

/**
 * Hands on the head of a message together with its body, which the library writes one behind the other: two writes are
 * two calls of the system, and wake a client twice.
 */
export class WholeMessages extends Writable {
  #head: Buffer | undefined;

  constructor(private readonly out: Writable) {
    super();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    const head = this.#head;
    this.#head = head ? undefined : chunk;
    if (head) this.out.write(Buffer.concat([head, chunk]), done);
    else done();
  }
}
