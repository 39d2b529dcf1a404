import { reasonOf } from '../node/reason.ts';
import { UsageError } from './usage.ts';

/** Does work on a file; what goes wrong is told with its path. */
export async function attempt<Result>(path: string, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { zh, en } = reasonOf(error);
    throw new UsageError({ zh: `${path}: ${zh}`, en: `${path}: ${en}` });
  }
}
