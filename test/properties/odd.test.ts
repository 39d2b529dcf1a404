/**
 * Drafts laid out in odd but allowed ways, and damaged ones, in every notation: written by a generator that knows
 * nothing of the project's forms and tables.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dice } from '../support/odd/dice.ts';
import { oddDraft } from '../support/odd/draft.ts';
import { faultsIn } from '../support/odd/faults.ts';
import { harmed, harmNames, isFair } from '../support/odd/harm.ts';
import { writerNames } from '../support/odd/writers.ts';

const seeds = [20_241, 20_242];

for (const name of writerNames)
  test(`odd drafts in ${name} are read whole, without an error or a warning`, () => {
    for (const seed of seeds) {
      const draft = oddDraft(name, seed);
      const faults = faultsIn(draft.text, draft);
      assert.deepEqual(faults, { wrong: [], unread: [], blank: [], alarms: [] }, JSON.stringify(draft.oddities));
    }
  });

for (const name of writerNames)
  test(`of damaged drafts in ${name} no figure is read under another key without a word`, () => {
    for (const harm of harmNames.filter((each) => isFair(each, name))) {
      const draft = oddDraft(name, seeds[0] ?? 0);
      const text = harmed(draft, harm, dice(harmNames.indexOf(harm)));
      const { wrong, unread, alarms } = faultsIn(text, draft);
      const silent = alarms.length > 0 ? [] : [...wrong, ...unread];
      assert.deepEqual(silent, [], `${harm}\n${text}`);
    }
  });
