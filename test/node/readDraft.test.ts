import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readDraft, readStream, sizeLimit } from '../../server/src/node/readDraft.ts';
import { reasonOf } from '../../server/src/node/reason.ts';
import { temporaryFolder } from '../support/commandLine.ts';

/** Why the draft cannot be read. */
function refusal(path: string): string {
  try {
    readDraft(path);
  } catch (error) {
    return reasonOf(error).en;
  }
  throw new Error(`${path} was read`);
}

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);

test('a file gives its bytes', () => {
  writeFileSync(at('a.md'), '年报');
  assert.equal(Buffer.from(readDraft(at('a.md'))).toString(), '年报');
});

test('what is no file is refused', () => {
  assert.equal(refusal(folder), 'not a regular file');
  assert.equal(refusal(at('missing.md')), 'no such file or folder');
  symlinkSync('loop.md', at('loop.md'));
  assert.equal(refusal(at('loop.md')), 'the links go round in a circle');
});

test('a pipe is refused without waiting for a writer', () => {
  execFileSync('mkfifo', [at('pipe.md')]);
  assert.equal(refusal(at('pipe.md')), 'not a regular file');
});

test('a file above the limit is refused with its size', async () => {
  writeFileSync(at('large.txt'), '');
  truncateSync(at('large.txt'), sizeLimit + 1024 * 1024);
  assert.equal(refusal(at('large.txt')), 'too large (65 MB); at most 64 MB are read');
  await assert.rejects(readStream(endless()), /too large/);
});

async function* endless(): AsyncGenerator<Uint8Array> {
  for (;;) yield await Promise.resolve(new Uint8Array(16 * 1024 * 1024));
}
