import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withListed } from '../../../server/src/workspace/withListed.ts';

const listed = (text: string) =>
  withListed(text, 'kinds', 'a.json')?.reduceRight(
    (changed, { range: { start, end }, newText }) => changed.slice(0, start) + newText + changed.slice(end),
    text,
  );

const cases: Record<string, readonly [before: string, after: string | undefined]> = {
  'a file that is not there yet': ['', '{\n  "kinds": [\n    "a.json"\n  ]\n}'],
  'a list with others, and a comment': [
    '{\n  // 年报\n  "kinds": [\n    "b.json"\n  ]\n}\n',
    '{\n  // 年报\n  "kinds": [\n    "b.json",\n    "a.json"\n  ]\n}\n',
  ],
  'one that is listed already': ['{ "kinds": ["a.json"] }', '{ "kinds": ["a.json"] }'],
  'what is no JSON': ['{ "kinds": [', undefined],
  'what is no list': ['{ "kinds": 1 }', undefined],
};
for (const [name, [before, after]] of Object.entries(cases)) test(name, () => assert.equal(listed(before), after));
