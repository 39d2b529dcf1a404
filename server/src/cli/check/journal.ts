import { createHash } from 'node:crypto';
import { closeSync, createReadStream, existsSync, openSync, statSync, truncateSync, writeSync } from 'node:fs';
import { version } from '../../../../package.json';
import { linesOfFile } from '../../node/linesOfFile.ts';
import type { Input } from './input.ts';
import type { Outcome } from './job.ts';
import { usable } from './usable.ts';

/** Written at once: what is lost when the work is interrupted is only checked again. */
const enough = 64 * 1024;

/** Where the journal of a run lies whose output goes into that file. */
export function journalOf(output: string): string {
  return `${output}.resume`;
}

/**
 * What a run is about: its drafts as they are stored now, and all that decides what is said of them. A journal of
 * another run is of no use.
 */
export function runKey(inputs: readonly Input[], decisive: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify([version, decisive]));
  for (const { path, reason } of inputs) hash.update(JSON.stringify([path, reason, stampOf(path)]));
  return hash.digest('hex');
}

/** What tells one content of a file from another, without reading it. */
export function stampOf(path: string | undefined): unknown {
  if (path === undefined) return undefined;
  const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return [size, mtimeMs];
}

/** What a run is, and where its journal lies. */
export interface Journal {
  readonly path: string;
  readonly key: string;
}

/**
 * The outcomes of the inputs, in their order. Those that an interrupted run has written into the journal come from
 * there, the others from `check`, and go into it.
 */
export async function* resumed(
  inputs: Iterator<Input>,
  { path, key }: Journal,
  check: (rest: Iterable<Input>) => AsyncIterable<Outcome>,
): AsyncGenerator<Outcome> {
  const known = await wholeLines(path, key);
  if (known > 0) truncateSync(path, known);
  let isKey = true;
  for await (const line of linesOfFile(path, known)) {
    if (!isKey) yield JSON.parse(line) as Outcome;
    if (!isKey) inputs.next();
    isKey = false;
  }
  const file = usable(path, () => openSync(path, known > 0 ? 'a' : 'w'));
  let waiting = known > 0 ? '' : `${key}\n`;
  try {
    for await (const outcome of check({ [Symbol.iterator]: () => inputs })) {
      waiting += `${JSON.stringify(outcome)}\n`;
      if (waiting.length > enough) {
        writeSync(file, waiting);
        waiting = '';
      }
      yield outcome;
    }
  } finally {
    writeSync(file, waiting);
    closeSync(file);
  }
}

/** How many bytes the lines take that are whole; 0 where there is no journal of the run. */
async function wholeLines(path: string, key: string): Promise<number> {
  if (!existsSync(path)) return 0;
  let [known, at] = [0, 0];
  let first = '';
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (first.length <= key.length) first += chunk.toString('latin1', 0, key.length + 1);
    const end = chunk.lastIndexOf(0x0a);
    if (end >= 0) known = at + end + 1;
    at += chunk.length;
  }
  return first.startsWith(`${key}\n`) ? known : 0;
}
