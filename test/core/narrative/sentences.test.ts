import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bracedOf, plainOf, readProse } from '../../support/narrative.ts';

const folder = 'test/core/narrative/sentences';

/**
 * Each file holds sentences about 青禾县 2023 (test/support/narrative.ts), one a line, `\n` where a line
 * ends in it. Behind `!!` stand the claims that are denied.
 */
for (const name of readdirSync(folder))
  test(`sentences: ${name}`, () => {
    const lines = readFileSync(`${folder}/${name}`, 'utf8').split(/\r?\n/);
    const expected = lines.filter((line) => line !== '' && !line.startsWith('#'));
    assert.deepEqual(expected.map(asRead), expected);
  });

/** The line with what was read in it in the place of what was expected. */
function asRead(line: string): string {
  const [braced = ''] = line.split(' !! ');
  const text = plainOf(braced.replaceAll('\\n', '\n'));
  const narrative = readProse(text);
  const claims = narrative.claims.map(({ claim, doubtful }) => (doubtful ? `${claim.name}?` : claim.name));
  const read = bracedOf(text, narrative).replaceAll('\n', '\\n');
  return claims.length > 0 ? `${read} !! ${claims.join(' ')}` : read;
}
