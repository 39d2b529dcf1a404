import { reasonOf } from '../../node/reason.ts';
import { replaceFile } from '../../node/replaceFile.ts';
import type { HeldSignals } from '../../node/signals.ts';
import { printable } from '../../text/width.ts';
import type { OutputFormat } from '../formats/format.ts';
import type { CommandIO } from '../io.ts';
import { say } from '../../features/basis/names.ts';
import type { Job, Outcome, Rewritten } from './job.ts';
import { unifiedDiff } from './diff.ts';
import type { CheckOptions } from './options.ts';
import { Output } from './output.ts';
import { Progress, type Doing } from './progress.ts';
import { nothingChecked, plus, type Summary } from '../formats/summary.ts';

/** A line for whoever waits: on a terminal, unless it is to be quiet. */
export function progressFor(
  { quiet }: Pick<CheckOptions, 'quiet'>,
  { context }: Job,
  { stderr }: CommandIO,
  files: number,
  doing?: Doing,
): Progress | undefined {
  return stderr.isTerminal && !quiet ? new Progress(stderr, context.language, files, doing) : undefined;
}

/** Prints outcomes as they come, writes fixed drafts back, and keeps the sums. */
export class Printer {
  summary: Summary;
  /** Whether a fixed draft could not be written back. */
  couldNotWrite = false;
  readonly #output: Output;
  readonly #progress: Progress | undefined;
  #separator = '';

  constructor(
    readonly format: OutputFormat,
    readonly options: CheckOptions,
    readonly job: Job,
    readonly io: CommandIO,
    { leftOut, files }: { readonly leftOut: number; readonly files: number },
  ) {
    this.summary = { ...nothingChecked, leftOut };
    const { pack } = format;
    this.#output = new Output(io.stdout, pack && ((text) => pack(text, job.context)));
    this.#progress = progressFor(options, job, io, files);
  }

  /** Prints all outcomes, unless the reader goes away or a signal to end has come. */
  async print(outcomes: AsyncIterable<Outcome> | Iterable<Outcome>, signals: HeldSignals | undefined): Promise<void> {
    const { context } = this.job;
    await this.#output.add(this.format.begin(context));
    for await (const outcome of outcomes) {
      await this.#one(outcome);
      if (this.#output.closed || (await signals?.arrived())) break;
    }
    await this.#progress?.clear();
    await this.#output.add(this.format.end(this.summary, context));
    await this.#output.finish();
  }

  async #one({ path, summary, text, note, rewritten }: Outcome): Promise<void> {
    this.summary = plus(this.summary, summary);
    if (note !== undefined) await this.#note(path, note);
    if (rewritten && this.options.fix === 'write') await this.#write(path, rewritten);
    const printed = this.options.fix === 'print' ? rewritten && (await unifiedDiff(path, rewritten)) : text;
    if (printed) await this.#add(printed);
    await this.#progress?.step();
  }

  async #add(text: string): Promise<void> {
    if (this.io.stdout.isTerminal) await this.#progress?.clear();
    await this.#output.add(this.#separator + text);
    this.#separator = this.format.separator;
  }

  async #write(path: string, { before, after, marked, bytes }: Rewritten): Promise<void> {
    const bytesOf = (text: string) => Buffer.from((marked ? '\uFEFF' : '') + text);
    try {
      const stored = bytes ?? { before: bytesOf(before), after: bytesOf(after) };
      replaceFile(path, stored.before, stored.after);
    } catch (error) {
      this.couldNotWrite = true;
      const { zh, en } = reasonOf(error);
      const { language } = this.job.context;
      await this.#note(path, say({ zh: `没有写回：${zh}`, en: `not written: ${en}` }, language));
    }
  }

  async #note(path: string, note: string): Promise<void> {
    await this.#progress?.clear();
    // Whoever reads standard output in order sees the notes in their places.
    await this.#output.flush();
    await this.io.stderr.write(`gouji: ${printable(path)}: ${printable(note)}\n`);
  }
}
