import assert from 'node:assert/strict';

/** Fails with what was found, a line each, and what to do about it, which a comparison with an empty list would not tell. */
export function nothing(found: readonly string[], remedy: string): void {
  assert.ok(found.length === 0, `${remedy}\n${found.map((one) => `  ${one}`).join('\n')}`);
}
