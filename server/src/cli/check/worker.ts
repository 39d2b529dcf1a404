/** What a worker thread runs: it answers every batch of drafts with what comes of them. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from './checkInput.ts';
import { tasks } from './tasks.ts';
import type { Batch } from './workers.ts';

const job = workerData as Job;

parentPort?.on('message', ({ task, inputs }: Batch) => {
  parentPort?.postMessage(inputs.map((input) => tasks[task](input, job)));
});
