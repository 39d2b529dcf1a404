// Reads a million mutants of drafts, settings and declarations, or as many as are asked for. Can be interrupted: the
// next run goes on behind the last whole batch. What fails is kept in out/mutants/failures.ndjson with its seed.
//   node test/mutants.mjs [mutants]
import fc from 'fast-check';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSource } from './support/loadSource.mjs';

const folder = join('out', 'mutants');
const bookmark = join(folder, 'next-seed');
const batch = 500;

/** Keeps what is needed to see a failure again. */
function keep(name, { seed, counterexamplePath, counterexample, errorInstance }) {
  const error = errorInstance?.stack ?? String(errorInstance);
  appendFileSync(
    join(folder, 'failures.ndjson'),
    `${JSON.stringify({ name, seed, path: counterexamplePath, error, counterexample: fc.stringify(counterexample) })}\n`,
  );
}

mkdirSync(folder, { recursive: true });
const source = await loadSource('test/properties/mutants.ts');
const mutants = Object.entries(source.mutants);
const first = existsSync(bookmark) ? Number(readFileSync(bookmark, 'utf8')) : 0;
const last = first + Math.ceil(Number(process.argv[2] ?? 1_000_000) / batch);
let failures = 0;
for (let seed = first; seed < last; seed++) {
  for (const [name, property] of mutants) {
    const result = fc.check(property, { numRuns: name === 'drafts' ? batch : batch / 10, seed });
    if (!result.failed) continue;
    failures++;
    keep(name, result);
  }
  writeFileSync(bookmark, String(seed + 1));
  console.log(`${(seed + 1) * batch} drafts, ${failures} failures in this run`);
}
process.exitCode = failures > 0 ? 1 : 0;
