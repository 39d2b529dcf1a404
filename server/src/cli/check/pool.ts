import { Worker } from 'node:worker_threads';
import type { Job, Outcome } from './checkInput.ts';
import type { Input } from './input.ts';

/** Drafts sent to a worker at once: enough that messages cost little beside the checking. */
const batchSize = 32;

/** Checks the drafts in worker threads that run `file`; outcomes come in the order of the drafts. */
export async function* checkedByWorkers(
  inputs: Iterable<Input>,
  job: Job,
  jobs: number,
  file: string,
): AsyncGenerator<Outcome> {
  const workers = Array.from({ length: jobs }, () => new Checker(file, job));
  const underWay: Promise<Outcome[]>[] = [];
  let turn = 0;
  try {
    for (const batch of batches(inputs)) {
      underWay.push((workers[turn++ % jobs] as Checker).check(batch));
      // Two batches a worker: one in hand and one waiting. No more are kept, however many there are.
      if (underWay.length >= 2 * jobs) yield* (await underWay.shift()) ?? [];
    }
    for (const batch of underWay) yield* await batch;
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

function* batches(inputs: Iterable<Input>): Generator<Input[]> {
  let batch: Input[] = [];
  for (const input of inputs) {
    if (batch.push(input) < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

interface Waiting {
  readonly resolve: (outcomes: Outcome[]) => void;
  readonly reject: (error: Error) => void;
}

/** A worker thread; it answers batches in the order in which it was given them. */
class Checker {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #failure: Error | undefined;

  constructor(file: string, job: Job) {
    this.#worker = new Worker(file, { workerData: job });
    this.#worker.on('message', (outcomes: Outcome[]) => this.#waiting.shift()?.resolve(outcomes));
    this.#worker.on('error', (error) => {
      this.#failure = error;
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  check(batch: readonly Input[]): Promise<Outcome[]> {
    if (this.#failure) return Promise.reject(this.#failure);
    const outcomes = new Promise<Outcome[]>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    // A failure is met when its turn comes; until then it must not count as unhandled.
    outcomes.catch(() => undefined);
    this.#worker.postMessage(batch);
    return outcomes;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
