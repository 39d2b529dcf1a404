import { availableParallelism } from 'node:os';
import { keepHeapSmall } from '../../node/heap.ts';
import type { Job } from './job.ts';
import type { Input } from './input.ts';
import { tasks, type Pool } from './tasks.ts';

/** So many drafts make a thread worth while: one begins slowly, for its code is compiled for it alone. */
const worthThread = 2000;

/** A pool of as many threads as `jobs` says or as is fastest; `workerFile` is what worker threads run. */
export async function poolFor(
  drafts: number,
  job: Job,
  jobs: number | undefined,
  workerFile: string | undefined,
): Promise<Pool> {
  const afterEach = keepHeapSmall();
  const threads = jobs ?? Math.min(availableParallelism(), Math.floor(drafts / worthThread));
  if (threads <= 1 || !workerFile) return thisThread(job, afterEach);
  // Loaded only here: most runs need one thread.
  const { Workers } = await import('./workers.ts');
  return new Workers(threads, job, workerFile);
}

function thisThread(job: Job, afterEach: () => void): Pool {
  return {
    async *results(task, inputs: Iterable<Input>) {
      for (const input of inputs) {
        yield await tasks[task](input, job);
        afterEach();
      }
    },
    end: () => Promise.resolve(),
  };
}
