/** What a worker thread runs: it answers every batch of drafts with their outcomes. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkInput, type Job } from './checkInput.ts';
import type { Input } from './input.ts';

const job = workerData as Job;

parentPort?.on('message', (batch: Input[]) => {
  parentPort?.postMessage(batch.map((input) => checkInput(input, job)));
});
