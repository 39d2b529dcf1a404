import type { Language } from '../../forms/schema.ts';
import { say } from '../../features/basis/names.ts';
import { keepHeapSmall } from '../../node/heap.ts';
import { HeldSignals } from '../../node/signals.ts';
import { printable } from '../../text/width.ts';
import type { Job } from '../check/job.ts';
import { poolFor } from '../check/pool.ts';
import { inputFrom, inputsUnder, isOneDraft } from '../check/input.ts';
import { checkOptions, readCheckOptions, type CheckOptions } from '../check/options.ts';
import { Printer } from '../check/printer.ts';
import { exitStatus } from '../formats/summary.ts';
import { readSummaries, writingSummaries } from '../check/summaryFiles.ts';
import { indexDrafts } from '../check/indexDrafts.ts';
import type { CommandIO } from '../io.ts';
import type { Verb } from './verb.ts';

/** Checks drafts and prints what was found. */
export const check: Verb = {
  name: 'check',
  usage: '[options] PATH…',
  help: { zh: '核对文件、文件夹里的文件或标准输入（-）', en: 'check files, folders or standard input (-)' },
  options: checkOptions,
  async run(argv, io, language) {
    const options = readCheckOptions(argv);
    keepHeapSmall();
    const job = jobOf(options, io, language);
    const stdin = options.paths.includes('-') ? await inputFrom(io.stdin, options.stdinFilename) : undefined;
    const elsewhere = options.summariesIn === undefined ? [] : await readSummaries(options.summariesIn);
    const all = Array.from(inputsUnder(options.paths, stdin));
    const pool = await poolFor(all.length, job, options.jobs, io.workerFile);
    try {
      const { inputs, problems } = await indexDrafts(all, pool, options.paths, elsewhere);
      for (const problem of problems) await io.stderr.write(`gouji: ${printable(say(problem, language))}\n`);
      const checked = pool.results('check', inputs);
      const outcomes = options.summariesOut === undefined ? checked : writingSummaries(checked, options.summariesOut);
      const signals = options.fix === 'write' ? new HeldSignals() : undefined;
      const printer = new Printer(options, job, io);
      await printer.print(outcomes, signals);
      signals?.release();
      return printer.couldNotWrite || problems.length > 0 ? 2 : exitStatus(printer.summary, options.failOn);
    } finally {
      await pool.end();
    }
  },
};

function jobOf(options: CheckOptions, { stdout, environment }: CommandIO, language: Language): Job {
  const { edition, ordinaryTables, format, fix, fixFigures, failOn, showTables } = options;
  const color = options.color && stdout.isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  // The diff of a dry run stands alone, so that it can be piped into `patch`.
  const quiet = options.quiet || fix === 'print';
  const columns = Math.max(40, stdout.columns ?? 100);
  return {
    edition,
    ordinaryTables,
    format,
    fix: fix !== 'no',
    fixFigures,
    summaries: options.summariesOut !== undefined,
    context: { language, color, columns, failOn, showTables, quiet, alone: isOneDraft(options.paths) },
  };
}
