/** The folder of a province, smaller than a real one: every output tells the same, and that is what is known. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formats } from '../../server/src/cli/formats/index.ts';
import { untruths } from '../support/acceptance/everywhere.ts';
import { toldFormats } from '../support/acceptance/told.ts';
import { gouji, temporaryFolder } from '../support/commandLine.ts';

test('no output is left out', () => {
  assert.deepEqual([...toldFormats].sort(), [...formats.keys()].sort());
});

test('every output tells the same truth about a folder of offices over three years', async () => {
  const output = join(temporaryFolder(), 'output');
  const found = await untruths(join(temporaryFolder(), '年报'), 22, async (format, folder) => {
    const { status } = await gouji(['check', '--format', format, '--output', output, folder]);
    assert.equal(status, 2, 'a file could not be read');
    return readFileSync(output);
  });
  assert.deepEqual(found, []);
});
