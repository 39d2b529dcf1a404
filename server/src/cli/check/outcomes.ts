import { availableParallelism } from 'node:os';
import { checkInput, type Job, type Outcome } from './checkInput.ts';
import type { Input } from './input.ts';
import { checkedByWorkers } from './pool.ts';

/** Fewer drafts than this are checked sooner than worker threads have started and warmed up. */
const worthWorkers = 400;

/** Checks the drafts, in as many threads as `jobs` says or as is fastest; outcomes come in order. */
export function outcomesOf(
  inputs: Iterator<Input>,
  job: Job,
  jobs: number | undefined,
  workerFile: string | undefined,
): AsyncIterable<Outcome> | Iterable<Outcome> {
  const first = jobs === undefined ? take(inputs, worthWorkers) : [];
  const threads = jobs ?? (first.length === worthWorkers ? availableParallelism() : 1);
  const all = chained(first, inputs);
  return threads > 1 && workerFile ? checkedByWorkers(all, job, threads, workerFile) : checkedHere(all, job);
}

function* checkedHere(inputs: Iterable<Input>, job: Job): Generator<Outcome> {
  for (const input of inputs) yield checkInput(input, job);
}

/** The next few, leaving the iterator open for the rest. */
function take(inputs: Iterator<Input>, count: number): Input[] {
  const taken: Input[] = [];
  while (taken.length < count) {
    const next = inputs.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

function* chained(first: readonly Input[], rest: Iterator<Input>): Generator<Input> {
  yield* first;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}
