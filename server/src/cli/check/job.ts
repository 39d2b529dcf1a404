import type { Grounds } from '../../check/grounds.ts';
import type { EditionChoice, Language } from '../../forms/schema.ts';
import type { PrintContext } from '../formats/format.ts';
import type { Summary } from '../formats/summary.ts';
import type { CommandIO } from '../io.ts';
import type { CheckOptions } from './options.ts';

/** What is done with every draft. Plain data: it is sent to worker threads. */
export interface Job {
  /** What the command line says; else what the folder of a draft does. */
  readonly edition: EditionChoice | undefined;
  readonly ordinaryTables: boolean;
  readonly fix: boolean;
  readonly fixFigures: boolean;
  /** The name of the format. */
  readonly format: string;
  /** Whether to give summaries of the reports. */
  readonly summaries: boolean;
  /** Whether to give the grounds of the findings. */
  readonly grounds: boolean;
  readonly context: PrintContext;
}

/** What came of a draft. Plain data: it comes back from worker threads. */
export interface Outcome {
  readonly path: string;
  readonly summary: Summary;
  /** What the format prints of it. */
  readonly text: string;
  /** What to say of it on standard error: why it could not be read, or not be fixed. */
  readonly note?: string;
  /** The text before and after its fixes, where these changed anything. */
  readonly rewritten?: Rewritten;
  /** A line for each of its reports, where the job asks for them. */
  readonly summaryLines?: string;
  /** What its findings rest on, where the job asks for it. */
  readonly grounds?: readonly Grounds[];
}

export interface Rewritten {
  readonly before: string;
  readonly after: string;
  /** Whether a byte order mark stands before the text. */
  readonly marked: boolean;
  /** The bytes before and after of a document that is no text. */
  readonly bytes?: { readonly before: Uint8Array; readonly after: Uint8Array };
}

/** What is to be done with each draft, by what was asked for and where it is printed. */
export function jobOf(
  options: CheckOptions,
  { stdout, environment }: CommandIO,
  { language, grounds, alone }: { language: Language; grounds: boolean; alone: boolean },
): Job {
  const { edition, ordinaryTables, format, fix, fixFigures, failOn, showTables, showProse } = options;
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
    grounds,
    context: { language, color, columns, failOn, showTables, showProse, quiet, alone },
  };
}
