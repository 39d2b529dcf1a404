import { Worker } from 'node:worker_threads';
import type { Job } from './job.ts';
import type { Input } from './input.ts';
import type { Pool, Results, TaskName } from './tasks.ts';

/** Drafts sent to a worker at once: enough that messages cost little beside the checking. */
const batchSize = 32;

/** What one thread asks for of the room for new objects all get; no more than this. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

/** Worker threads that run `file`. */
export class Workers implements Pool {
  readonly #workers: readonly OneWorker[];

  constructor(count: number, job: Job, file: string) {
    this.#workers = Array.from({ length: count }, () => new OneWorker(file, job));
  }

  async *results<Name extends TaskName>(task: Name, inputs: Iterable<Input>): AsyncGenerator<Results[Name]> {
    const count = this.#workers.length;
    const underWay: Promise<Results[Name][]>[] = [];
    let turn = 0;
    for (const batch of batches(inputs)) {
      underWay.push((this.#workers[turn++ % count] as OneWorker).results(task, batch));
      // Two batches a worker: one in hand and one waiting. No more are kept, however many there are.
      if (underWay.length >= 2 * count) yield* (await underWay.shift()) ?? [];
    }
    for (const batch of underWay) yield* await batch;
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.end()));
  }
}

/** What a worker is sent: a batch of drafts, and what is to be done with them. */
export interface Batch {
  readonly task: TaskName;
  readonly inputs: readonly Input[];
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
  readonly resolve: (results: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A worker thread; it answers batches in the order in which it was given them. */
class OneWorker {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #failure: Error | undefined;

  constructor(file: string, job: Job) {
    this.#worker = new Worker(file, { workerData: job, resourceLimits });
    this.#worker.on('message', (results) => this.#waiting.shift()?.resolve(results));
    this.#worker.on('error', (error) => {
      this.#failure = error;
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  results<Name extends TaskName>(task: Name, inputs: readonly Input[]): Promise<Results[Name][]> {
    if (this.#failure) return Promise.reject(this.#failure);
    const results = new Promise<unknown>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    // A failure is met when its turn comes; until then it must not count as unhandled.
    results.catch(() => undefined);
    this.#worker.postMessage({ task, inputs } satisfies Batch);
    return results as Promise<Results[Name][]>;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
