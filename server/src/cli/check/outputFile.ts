import { FileInPieces } from '../../node/fileInPieces.ts';
import type { Sink } from '../../node/sink.ts';
import { usable } from './usable.ts';

/**
 * Does work whose output goes into a file, in UTF-8 whatever the terminal speaks, and puts the file in its
 * place once the work is done. Throws a `UsageError` where it cannot be written.
 */
export async function intoFile<Result>(path: string, work: (file: Sink) => Promise<Result>): Promise<Result> {
  const file = usable(path, () => new FileInPieces(path));
  const write = (text: string | Uint8Array) => {
    usable(path, () => {
      file.add(text);
    });
    return Promise.resolve(true);
  };
  try {
    const result = await work({ isTerminal: false, columns: undefined, write });
    usable(path, () => {
      file.finish();
    });
    return result;
  } finally {
    file.abandon();
  }
}
