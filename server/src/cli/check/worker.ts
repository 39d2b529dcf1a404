/** What a worker thread runs: it answers every batch of drafts with what comes of them. */
import { parentPort, workerData } from 'node:worker_threads';
import { keepHeapSmall } from '../../node/heap.ts';
import type { Job } from './job.ts';
import { tasks } from './tasks.ts';
import type { Batch } from './workers.ts';

const job = workerData as Job;
// Again in each thread: to begin one undoes it for all.
keepHeapSmall();

parentPort?.on('message', ({ task, inputs }: Batch) => {
  parentPort?.postMessage(inputs.map((input) => tasks[task](input, job)));
});
