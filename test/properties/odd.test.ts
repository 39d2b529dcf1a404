/**
 * Drafts laid out in odd but allowed ways, and damaged ones, in every notation: written by a generator that knows
 * nothing of the project's forms and tables.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dice } from '../support/odd/dice.ts';
import { oddDraft } from '../support/odd/draft.ts';
import { faultsIn } from '../support/odd/faults.ts';
import { harmed, harmNames, isFair, type HarmName } from '../support/odd/harm.ts';
import { writerNames, type WriterName } from '../support/odd/writers.ts';

const seeds = [20_241, 20_242];

/** Reads a draft that lost nothing: whole, and without an error or a warning. */
function holdsOdd(name: WriterName, seed: number): void {
  const draft = oddDraft(name, seed);
  const faults = faultsIn(draft.text, draft);
  const none = { wrong: [], unread: [], blank: [], alarms: [], saidUnread: 0 };
  assert.deepEqual(faults, none, JSON.stringify(draft.oddities));
}

for (const name of writerNames)
  test(`odd drafts in ${name} are read whole, without an error or a warning`, () => {
    for (const seed of seeds) holdsOdd(name, seed);
  });

/** Drafts that were not read whole once, one of each kind. */
const unreadOnce: readonly (readonly [WriterName, number])[] = [
  ['layout', 521],
  ['html2text', 587],
  ['rFrame', 535],
  ['dataFrameBlocks', 539],
  ['rFrame', 1750],
  ['ruled', 542],
  ['ruled', 1894],
];

for (const [name, seed] of unreadOnce)
  test(`the odd draft ${seed} in ${name} is read whole`, () => holdsOdd(name, seed));

/** Reads a damaged draft: what stands under another key, or is lacking, is told. */
function holdsDamaged(name: WriterName, seed: number, harm: HarmName): void {
  const draft = oddDraft(name, seed);
  const text = harmed(draft, harm, dice(harmNames.indexOf(harm)));
  const { wrong, unread, alarms, saidUnread } = faultsIn(text, draft);
  const silent = alarms.length > 0 ? [] : [...wrong, ...(saidUnread > 0 ? [] : unread)];
  assert.deepEqual(silent, [], `${harm}\n${text}`);
}

for (const name of writerNames)
  test(`of damaged drafts in ${name} no figure is read under another key without a word`, () => {
    for (const harm of harmNames.filter((each) => isFair(each, name))) holdsDamaged(name, seeds[0] ?? 0, harm);
  });

/** Damage that was misread once, one of each kind. */
const misread: readonly (readonly [WriterName, number, HarmName])[] = [
  ['dataFrame', 501, 'wordLost'],
  ['rFrame', 507, 'wordLost'],
  ['layout', 510, 'lineEndLost'],
  ['layout', 512, 'figureLost'],
  ['barePipe', 513, 'lineLost'],
  ['layout', 514, 'lineLost'],
  ['grid', 514, 'linesExchanged'],
  ['textile', 518, 'lineLost'],
  ['csv', 529, 'wordLost'],
  ['html', 529, 'wordLost'],
  ['textile', 533, 'wordLost'],
  ['pipe', 539, 'figureBroken'],
  ['csv', 570, 'lineBroken'],
  ['cellsWithTabs', 587, 'lineEndLost'],
  ['dataFrameBare', 605, 'figureLost'],
  ['dataFrame', 605, 'lineEndLost'],
  ['pipe', 609, 'lineBroken'],
  ['dataFrameBare', 622, 'lineBroken'],
];

for (const [name, seed, harm] of misread)
  test(`what ${harm} did to draft ${seed} in ${name} is not read under another key without a word`, () =>
    holdsDamaged(name, seed, harm));
