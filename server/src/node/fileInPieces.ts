import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * A file written piece by piece beside its place and put there when it is whole: whoever looks sees the
 * old content or the new, never a part. Every method throws the system's error.
 */
export class FileInPieces {
  readonly #path: string;
  readonly #beside: string;
  #file: number | undefined;

  constructor(path: string) {
    this.#path = path;
    this.#beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    this.#file = openSync(this.#beside, 'wx');
  }

  add(text: string): void {
    if (this.#file !== undefined && text) writeFileSync(this.#file, text);
  }

  /** Puts the file in its place. */
  finish(): void {
    this.#close();
    renameSync(this.#beside, this.#path);
  }

  /** Leaves nothing behind of a file that was not finished. */
  abandon(): void {
    this.#close();
    rmSync(this.#beside, { force: true });
  }

  #close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}
