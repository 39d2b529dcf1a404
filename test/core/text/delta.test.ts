/** What one process tells another after an edit: only what differs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { differences, withDifferences } from '../../../server/src/text/delta.ts';

/** As values are once they went from one process to another. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('only what differs is told, and all else stays the same object', () => {
  const before = { rows: [[{ text: '1' }, { text: '2' }], [{ text: '3' }]], findings: [] };
  const after = { rows: [[{ text: '1' }, { text: '5' }], [{ text: '3' }]], findings: ['sum'] };
  const all = differences(before, after);
  assert.deepEqual(all, [
    [['rows', '0', '1', 'text'], '5'],
    [['findings'], ['sum']],
  ]);
  const now = withDifferences(before, all);
  assert.deepEqual(now, after);
  assert.equal(now.rows[1], before.rows[1]);
  assert.equal(now.rows[0]?.[0], before.rows[0]?.[0]);
  assert.deepEqual(before.findings, []);
});

test('what is no longer said is left out on its way from one process to another', () => {
  const all = differences({ text: '1', mark: 'wrong' }, { text: '1', mark: undefined });
  assert.deepEqual(all, [[['mark']]]);
  assert.equal(withDifferences({ text: '1', mark: 'wrong' }, sent(all) as typeof all).mark, undefined);
});

test('the differences of any two values make the one the other', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      assert.deepEqual(withDifferences(sent(before), differences(sent(before), sent(after))), sent(after));
    }),
    { seed: 20_240_131 },
  );
});
