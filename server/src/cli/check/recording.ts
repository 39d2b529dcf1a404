import { FileInPieces } from '../../node/fileInPieces.ts';
import type { Outcome } from './job.ts';
import { usable } from './usable.ts';

/** What a file keeps of the outcomes: what stands before the first, of each, and behind the last. */
export interface RecordedPart {
  readonly begin?: string;
  readonly of: (outcome: Outcome) => string;
  readonly end?: string;
}

/** Passes outcomes on and writes what is kept of them, the file being put in its place when all have come. */
export async function* recording(
  outcomes: AsyncIterable<Outcome> | Iterable<Outcome>,
  path: string,
  { begin = '', of, end = '' }: RecordedPart,
): AsyncGenerator<Outcome> {
  const file = usable(path, () => new FileInPieces(path));
  const add = (text: string) => {
    usable(path, () => {
      file.add(text);
    });
  };
  try {
    add(begin);
    for await (const outcome of outcomes) {
      add(of(outcome));
      yield outcome;
    }
    add(end);
    usable(path, () => {
      file.finish();
    });
  } finally {
    file.abandon();
  }
}
