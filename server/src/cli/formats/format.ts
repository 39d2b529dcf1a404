import type { Language } from '../../forms/schema.ts';
import type { CheckedFile } from './checkedFile.ts';
import type { FailLevel, Summary } from './summary.ts';

/** What printing depends on besides the file. Plain data: it is sent to worker threads. */
export interface PrintContext {
  readonly language: Language;
  readonly color: boolean;
  /** The width that excerpts of the source are cut to, in columns. */
  readonly columns: number;
  readonly failOn: FailLevel;
  readonly showTables: boolean;
  readonly showProse: boolean;
  readonly quiet: boolean;
  /** Whether a single draft is checked, and not a folder or several. */
  readonly alone: boolean;
}

/** A format of the output. Files are printed one by one as they come, so that none needs to be kept. */
export interface OutputFormat {
  /** What stands before the first file. */
  begin(context: PrintContext): string;
  /** What stands between what is printed of two files. */
  readonly separator: string;
  /** What is printed of a file; nothing if empty. */
  file(file: CheckedFile, context: PrintContext): string;
  /** What stands behind the last file. */
  end(summary: Summary, context: PrintContext): string;
  /** What is made of all that was printed, for a format that is no text. */
  readonly pack?: (printed: string, context: PrintContext) => Promise<Uint8Array>;
}
