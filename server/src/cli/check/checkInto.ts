import { rmSync } from 'node:fs';
import type { Language, Wording } from '../../forms/schema.ts';
import { say } from '../../features/basis/names.ts';
import { kinds } from '../../kinds/index.ts';
import { kindsWith } from '../../kinds/ownKinds.ts';
import { HeldSignals } from '../../node/signals.ts';
import { printable } from '../../text/width.ts';
import type { Baseline } from './baseline.ts';
import { jobOf, type Outcome } from './job.ts';
import { poolFor } from './pool.ts';
import type { Pool } from './tasks.ts';
import type { runKey, stampOf } from './journal.ts';
import { inputFrom, type Input } from './input.ts';
import { assertEdition, type CheckOptions } from './options.ts';
import { intoFile } from './outputFile.ts';
import { Printer, progressFor } from './printer.ts';
import { lookingThrough } from './progress.ts';
import { formatNamed } from '../formats/named.ts';
import { exitStatus } from '../formats/summary.ts';
import { recording } from './recording.ts';
import { selectInputs } from './selection.ts';
import { readSummaries, summariesOf } from './summaryFiles.ts';
import { wantedOf } from './wanted.ts';
import { indexDrafts } from './indexDrafts.ts';
import type { CommandIO } from '../io.ts';
import { UsageError } from '../usage.ts';

/** Checks drafts and prints what was found where the options say; gives the exit status. */
export async function checkInto(options: CheckOptions, io: CommandIO, language: Language): Promise<number> {
  const { output, format } = options;
  if (output === undefined) {
    if (io.stdout.isTerminal && (await formatNamed(format)).pack) throw noText(format);
    return checkAll(options, io, language);
  }
  const status = await intoFile(output, (stdout) => checkAll(options, { ...io, stdout }, language));
  if (options.resume) rmSync((await import('./journal.ts')).journalOf(output), { force: true });
  return status;
}

/** Checks and prints all drafts; gives the exit status. */
async function checkAll(options: CheckOptions, io: CommandIO, language: Language): Promise<number> {
  const { baseline, recorded } = await keptBefore(options);
  const stdin = options.paths.includes('-') ? await inputFrom(io.stdin(), options.stdinFilename) : undefined;
  const { leftOut, isOne, ...selected } = await selectInputs(options, stdin);
  const { inputs: all, projects } = await wantedOf(selected);
  const job = jobOf(options, io, { language, grounds: recorded !== undefined, alone: isOne });
  const known = kindsWith(
    kinds,
    projects.flatMap(({ project }) => project.ownKinds ?? []),
  );
  assertEdition(options, known);
  const elsewhere = options.summariesIn === undefined ? [] : readSummaries(options.summariesIn, known);
  const pool = await poolFor(all.length, job, options.jobs, io.workerFile);
  try {
    const looking = progressFor(options, job, io, all.length, lookingThrough);
    const { inputs, problems } = await indexDrafts(all, pool, projects, elsewhere, baseline, looking);
    await looking?.clear();
    for (const problem of problems) await io.stderr.write(`gouji: ${printable(say(problem, language))}\n`);
    const checked = await outcomesOf(inputs, pool, options, (stampOf) => [
      all,
      [options, job, projects, stampOf(options.summariesIn), baseline && [...baseline]],
    ]);
    const outcomes = await kept(checked, options.summariesOut, recorded);
    const signals = options.fix === 'write' ? new HeldSignals() : undefined;
    const printer = new Printer(await formatNamed(options.format), options, job, io, { leftOut, files: all.length });
    await printer.print(outcomes, signals);
    signals?.release();
    if (recorded !== undefined) await io.stderr.write(`gouji: ${printable(say(recordedIn(recorded), language))}\n`);
    return printer.couldNotWrite || problems.length > 0 ? 2 : exitStatus(printer.summary, options.failOn);
  } finally {
    await pool.end();
  }
}

/** What comes of the inputs; with `--resume` what an interrupted run has checked is not checked again. */
async function outcomesOf(
  inputs: IterableIterator<Input>,
  pool: Pool,
  { resume, output }: CheckOptions,
  about: (stamp: typeof stampOf) => Parameters<typeof runKey>,
): Promise<AsyncIterable<Outcome>> {
  if (!resume || output === undefined) return pool.results('check', inputs);
  // Loaded only here: most runs are not resumed.
  const { journalOf, resumed, runKey, stampOf } = await import('./journal.ts');
  const journal = { path: journalOf(output), key: runKey(...about(stampOf)) };
  return resumed(inputs, journal, (rest) => pool.results('check', rest));
}

/** What was there before, or the file to record it in; neither where none is named. */
async function keptBefore({ baseline: path }: CheckOptions): Promise<{ baseline?: Baseline; recorded?: string }> {
  if (path === undefined) return {};
  // Loaded only here: most runs name none.
  const { readBaseline } = await import('./baseline.ts');
  const baseline = readBaseline(path);
  return baseline ? { baseline } : { recorded: path };
}

type Outcomes = AsyncIterable<Outcome> | Iterable<Outcome>;

/** Passes outcomes on and writes the files that keep something of them. */
async function kept(checked: Outcomes, summaries: string | undefined, baseline: string | undefined): Promise<Outcomes> {
  const summarized = summaries === undefined ? checked : recording(checked, summaries, summariesOf);
  if (baseline === undefined) return summarized;
  const { baselineOf } = await import('./baseline.ts');
  return recording(summarized, baseline, baselineOf(baseline));
}

function noText(format: string): UsageError {
  return new UsageError({
    zh: `--format ${format} 写的不是文本，请用 --output 写入文件`,
    en: `--format ${format} writes no text: use --output to write it into a file`,
  });
}

function recordedIn(path: string): Wording {
  return {
    zh: `现有的问题已记入 ${path}，以后只报其中没有的`,
    en: `what there is was recorded in ${path}; from now on only what is not in it is reported`,
  };
}
