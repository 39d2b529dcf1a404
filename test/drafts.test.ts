/** Whole drafts of our own, in the shapes real ones have, each with what must be read from it beside it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { test } from 'node:test';
import { analyse } from './support/analyse.ts';
import { printReading } from './drafts/print.ts';

const folder = join('test', 'drafts');
const drafts = readdirSync(folder).filter((file) => /(?<!\.expected)\.(?:txt|md|html)$/.test(file));

for (const file of drafts)
  test(file, () => {
    const text = readFileSync(join(folder, file), 'utf8');
    const analysis = analyse(text, { edition: 'auto', markup: file.endsWith('.html') ? 'html' : 'text' });
    assert.equal(printReading(analysis), readFileSync(join(folder, `${parse(file).name}.expected.txt`), 'utf8'));
  });
