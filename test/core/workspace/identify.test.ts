/** A look at a text never takes a report for another text: what it passes over would come to no report. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { kinds } from '../../../server/src/kinds/index.ts';
import { analyse } from '../../../server/src/workspace/analysis.ts';
import { identify } from '../../../server/src/workspace/identify.ts';

const folder = join('test', 'drafts');
const drafts = readdirSync(folder)
  .filter((name) => /\.(?:md|txt|html)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const optionsOf = (name: string) =>
  ({ kinds, edition: 'auto', markup: name.endsWith('html') ? 'html' : 'text' }) as const;

/** Every window of so many lines of a text, half of it beside the next. */
function windows(text: string, size: number): string[] {
  const lines = text.split('\n');
  return lines.flatMap((_, at) => (at % (size / 2) === 0 ? [lines.slice(at, at + size).join('\n')] : []));
}

for (const size of [8, 40, 100_000])
  test(`stretches of ${size} lines that are passed over hold no report`, () => {
    let passed = 0;
    for (const { name, text } of drafts)
      for (const part of windows(text, size)) {
        if (identify(part, optionsOf(name)) !== undefined) continue;
        passed++;
        assert.deepEqual(analyse(part, optionsOf(name)).reports, [], `${name}: ${part}`);
      }
    assert.ok(size > 100 || passed > 20, `${passed} passed over`);
  });

test('nothing is passed over that is to be read whatever it is', () => {
  const text = '会议纪要';
  assert.equal(identify(text, optionsOf('a.md')), undefined);
  assert.deepEqual(identify(text, { ...optionsOf('a.md'), force: true })?.length, 1);
  assert.deepEqual(identify(text, { ...optionsOf('a.md'), ordinaryTables: true }), []);
});
