/** Two official tables beside each other: read where a page tells them apart, else said to be unread. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oddDraft } from '../support/odd/draft.ts';
import { faultsIn } from '../support/odd/faults.ts';
import { sideBySide } from '../support/odd/sideBySide.ts';
import { writerNames, type WriterName } from '../support/odd/writers.ts';

const seed = 20_251;
const pairs = [
  [0, 1],
  [1, 0],
  [1, 2],
  [2, 1],
  [0, 2],
  [2, 0],
] as const;

function faultsBeside(name: WriterName, seed: number, pair: readonly [number, number]) {
  const draft = oddDraft(name, seed, seed % 2 === 0);
  return faultsIn(sideBySide(draft, name, pair), draft);
}

test('tables beside each other in a table that lays out a page are read whole', () => {
  for (let nth = 0; nth < 8; nth++) {
    const draft = oddDraft('html', seed + nth);
    if (!draft.path.endsWith('.html')) continue;
    for (const pair of pairs) {
      const { wrong, unread } = faultsIn(sideBySide(draft, 'html', pair), draft);
      assert.deepEqual({ wrong, unread }, { wrong: [], unread: [] }, pair.join());
    }
  }
});

for (const [nth, name] of writerNames.entries())
  test(`of tables beside each other in lines of ${name} nothing is read under another key, or not at all, without a word`, () => {
    for (const pair of pairs) {
      const { wrong, unread, alarms, saidUnread } = faultsBeside(name, seed + nth, pair);
      const silent = alarms.length > 0 ? [] : [...wrong, ...(saidUnread > 0 ? [] : unread)];
      assert.deepEqual(silent, [], `${pair.join()} ${alarms.join('\n')}`);
    }
  });
