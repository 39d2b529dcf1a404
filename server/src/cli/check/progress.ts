import type { Language, Wording } from '../../forms/schema.ts';
import type { Sink } from '../../node/sink.ts';
import { say } from '../../features/basis/names.ts';

const firstAfter = 500;
const againAfter = 100;
/** The rate is that of so much time at least, in milliseconds, and of less than twice as much: what an interrupted run has done goes by faster. */
const recently = 5000;
const clearLine = '\r\u001B[2K';

/** What is done with the files, by how many of how many are done. */
export type Doing = (done: number, all: number) => Wording;

/** Files are looked through for whose reports they are. */
export const lookingThrough: Doing = (done, all) => ({
  zh: `已浏览 ${done}/${all} 个文件`,
  en: `${done} of ${all} files looked through`,
});

/** Files are checked. */
export const checking: Doing = (done, all) => ({
  zh: `已核对 ${done}/${all} 个文件`,
  en: `${done} of ${all} files checked`,
});

/** How many files were done at a time. */
interface Mark {
  readonly at: number;
  readonly files: number;
}

/** A line on a terminal's standard error that says how far long work has come. */
export class Progress {
  #files = 0;
  /** From where the rate is counted, and from where next; not before the first file, ahead of which all are made ready. */
  #since: readonly [Mark, Mark] | undefined;
  #shown = false;
  #next = Date.now() + firstAfter;

  constructor(
    readonly stderr: Sink,
    readonly language: Language,
    /** How many files there are. */
    readonly all: number,
    readonly doing: Doing = checking,
  ) {}

  /** Counts a file, and shows the count from time to time. */
  async step(): Promise<void> {
    this.#files++;
    const now = Date.now();
    const here = { at: now, files: this.#files };
    this.#since ??= [here, here];
    if (now < this.#next || this.#files === this.#since[0].files) return;
    this.#next = now + againAfter;
    if (now - this.#since[1].at >= recently) this.#since = [this.#since[1], here];
    this.#shown = true;
    await this.stderr.write(`${clearLine}${say(this.#words(this.#since[0]), this.language)}`);
  }

  /** How many are done, how many a second, and how long the others take at that rate. */
  #words({ at, files }: Mark): Wording {
    const rate = ((this.#files - files) * 1000) / Math.max(1, Date.now() - at);
    const left = clock(Math.ceil((this.all - this.#files) / rate));
    const { zh, en } = this.doing(this.#files, this.all);
    return {
      zh: `${zh}，每秒 ${Math.round(rate)} 个，还要约 ${left}…`,
      en: `${en}, ${Math.round(rate)} a second, about ${left} left…`,
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
