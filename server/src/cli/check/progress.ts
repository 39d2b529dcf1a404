import type { Language } from '../../forms/schema.ts';
import type { Sink } from '../../node/sink.ts';
import { say } from '../../features/basis/names.ts';

const firstAfter = 500;
const againAfter = 100;
const clearLine = '\r\u001B[2K';

/** A line on a terminal's standard error that says how far long work has come. */
export class Progress {
  #files = 0;
  #shown = false;
  #next = Date.now() + firstAfter;

  constructor(
    readonly stderr: Sink,
    readonly language: Language,
  ) {}

  /** Counts a file, and shows the count from time to time. */
  async step(): Promise<void> {
    this.#files++;
    if (Date.now() < this.#next) return;
    this.#next = Date.now() + againAfter;
    this.#shown = true;
    const words = { zh: `已核对 ${this.#files} 个文件…`, en: `${this.#files} files checked…` };
    await this.stderr.write(`${clearLine}${say(words, this.language)}`);
  }

  /** Takes the line away before something else is printed. */
  async clear(): Promise<void> {
    if (this.#shown) await this.stderr.write(clearLine);
    this.#shown = false;
  }
}
