import { reasonOf } from '../../node/reason.ts';
import { UsageError } from '../usage.ts';

/** Does the work on a file named on the command line; what goes wrong is told with its path. Throws a `UsageError`. */
export function usable<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw unusable(path, error);
  }
}

/** What went wrong with a file named on the command line. */
export function unusable(path: string, error: unknown): UsageError {
  const { zh, en } = reasonOf(error);
  return new UsageError({ zh: `${path}: ${zh}`, en: `${path}: ${en}` });
}
