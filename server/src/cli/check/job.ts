import type { Grounds } from '../../check/grounds.ts';
import type { EditionChoice } from '../../forms/schema.ts';
import type { PrintContext } from '../formats/format.ts';
import type { Summary } from '../formats/summary.ts';

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
