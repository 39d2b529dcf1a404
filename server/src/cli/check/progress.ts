import type { Language, Wording } from '../../forms/schema.ts';
import type { Sink } from '../../node/sink.ts';
import { say } from '../../features/basis/names.ts';

const firstAfter = 500;
const againAfter = 100;
const clearLine = '\r\u001B[2K';

/** A line on a terminal's standard error that says how far long work has come. */
export class Progress {
  readonly #begun = Date.now();
  #files = 0;
  #shown = false;
  #next = Date.now() + firstAfter;

  constructor(
    readonly stderr: Sink,
    readonly language: Language,
    /** How many files there are. */
    readonly all: number,
  ) {}

  /** Counts a file, and shows the count from time to time. */
  async step(): Promise<void> {
    this.#files++;
    if (Date.now() < this.#next) return;
    this.#next = Date.now() + againAfter;
    this.#shown = true;
    await this.stderr.write(`${clearLine}${say(this.#words(), this.language)}`);
  }

  /** How many are done, how many a second, and how long the others take at that rate. */
  #words(): Wording {
    const [done, all] = [this.#files, this.all];
    const seconds = Math.max(1, Date.now() - this.#begun) / 1000;
    const rate = Math.round(done / seconds);
    const left = Math.ceil(((all - done) * seconds) / done);
    return {
      zh: `已核对 ${done}/${all} 个文件，每秒 ${rate} 个，还要约 ${clock(left)}…`,
      en: `${done} of ${all} files checked, ${rate} a second, about ${clock(left)} left…`,
    };
  }

  /** Takes the line away before something else is printed. */
  async clear(): Promise<void> {
    if (this.#shown) await this.stderr.write(clearLine);
    this.#shown = false;
  }
}

/** `1:05`, or `2:03:04` from an hour on. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [first, ...others] = parts[0] === 0 ? parts.slice(1) : parts;
  return [first, ...others.map((part) => String(part).padStart(2, '0'))].join(':');
}
