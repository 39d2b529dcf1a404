/** What a worker thread runs: it answers every batch of drafts with what comes of them. */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { keepHeapSmall } from '../../node/heap.ts';
import type { Job } from './job.ts';
import { tasks } from './tasks.ts';
import type { Batch } from './workers.ts';

const job = workerData as Job;
// Again in each thread: to begin one undoes it for all.
const afterEach = keepHeapSmall();

if (parentPort) answer(parentPort);

/** Answers one batch after another, in the order they were sent. */
function answer(port: MessagePort): void {
  let before = Promise.resolve();
  port.on('message', ({ task, inputs }: Batch) => {
    before = before.then(async () => {
      const results = [];
      for (const input of inputs) {
        results.push(await tasks[task](input, job));
        afterEach();
      }
      port.postMessage(results);
    });
  });
}
