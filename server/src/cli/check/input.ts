import type { Grading } from '../../check/grading.ts';
import type { Wording } from '../../forms/schema.ts';
import { readStream } from '../../node/readDraft.ts';
import { reasonOf } from '../../node/reason.ts';
import type { TitledLinks } from './neighbours.ts';
import type { DeclaredReading } from './reading.ts';

/** A draft to be checked. Plain data: it is sent to worker threads. */
export interface Input {
  readonly path: string;
  /** What was read already: standard input. */
  readonly bytes?: Uint8Array;
  /** Why it cannot be read, where that is known already. */
  readonly reason?: Wording;
  /** Whether a look at it has shown that it is no report. */
  readonly isOther?: boolean;
  /** Whether it is a link in a folder that was given: it is read, and what it leads to is not written. */
  readonly isLink?: boolean;
  /** Whether it was found in a folder, and not named itself. */
  readonly isFound?: boolean;
  /** The reports that its own have to do with. */
  readonly links?: readonly TitledLinks[];
  /** Whether reports in other drafts look at its own. */
  readonly isLookedAt?: boolean;
  /** How its folder regrades codes, and which of its findings were accepted. */
  readonly grading?: Grading;
  /** How its folder has it read. */
  readonly reading?: DeclaredReading;
}

/** Reads standard input as a draft of that name. */
export async function inputFrom(stdin: AsyncIterable<Uint8Array>, name: string): Promise<Input> {
  try {
    return { path: name, bytes: await readStream(stdin) };
  } catch (error) {
    return { path: name, reason: reasonOf(error) };
  }
}
