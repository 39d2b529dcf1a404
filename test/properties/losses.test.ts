/**
 * What converters and hands lose between the cells of a table, in every notation: no figure is read under another key
 * without a word. Most figures are 0 and the others small, so that misplaced ones tie by accident.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dice } from '../support/odd/dice.ts';
import { oddDraft } from '../support/odd/draft.ts';
import { faultsIn } from '../support/odd/faults.ts';
import { isTold, lossNames, withLoss, type LossName } from '../support/odd/losses.ts';
import { writerNames, type WriterName } from '../support/odd/writers.ts';

const seed = 20_246;
/** So many of the losses are tried in each notation; others in others. */
const most = 20;

/** Reads a draft that lost something: what stands under another key, or is lacking, is told. */
function holds(name: WriterName, seed: number, loss: LossName): void {
  const draft = oddDraft(name, seed, true);
  if (!isTold(loss, name, draft)) return;
  const text = withLoss(draft, name, loss, dice(seed + lossNames.indexOf(loss)));
  const { wrong, unread, alarms, saidUnread } = faultsIn(text, draft);
  const silent = alarms.length > 0 ? [] : [...wrong, ...(saidUnread > 0 ? [] : unread)];
  assert.deepEqual(silent, [], `${loss}\n${text}`);
}

for (const [nth, name] of writerNames.entries())
  test(`of drafts in ${name} that lost cells, bounds or heads nothing is read under another key without a word`, () => {
    for (const loss of dice(nth).shuffle(lossNames).slice(0, most)) holds(name, seed + nth, loss);
  });

/** Losses after which figures were misread once, one of each kind. */
const misread: readonly (readonly [WriterName, number, LossName])[] = [
  ['asciidoc', 1, 'cellLostInHead'],
  ['cellsWithTabs', 2, 'columnLostInHead'],
  ['pipe', 103, 'columnCopiedBelowHead'],
  ['pipe', 103, 'numbersAtEnd'],
  ['pipe', 100, 'headTailLost'],
  ['json', 105, 'headHalfLost'],
  ['csv', 200, 'emptyColumnInserted'],
  ['html', 200, 'emptyColumnInserted'],
  ['html', 219, 'totalMovedInHead'],
  ['pipe', 302, 'columnLostBelowHead'],
  ['tsv', 310, 'headsMerged'],
  ['tsv', 308, 'numbersInsertedInMiddle'],
  ['tsv', 305, 'dividerToBlankBelowHead'],
  ['tsv', 311, 'columnCopiedBelowHead'],
  ['latex', 9205, 'columnFilledUpBelowHead'],
  ['html', 9234, 'columnFilledUpBelowHead'],
  ['pipe', 9229, 'columnFilledUpBelowHead'],
  ['json', 9221, 'totalMovedInHead'],
  ['spaced', 9233, 'totalMovedInHead'],
  ['dataFrame', 9230, 'totalMovedInHead'],
  ['ruled', 9103, 'headCellBlanked'],
  ['dataFrame', 9106, 'emptyColumnInsertedBelowHead'],
  ['dataFrame', 9501, 'headsMerged'],
  ['ruled', 9502, 'headsMerged'],
  ['ruled', 9705, 'headsMerged'],
  ['pipe', 309, 'dividerLostThroughout'],
  ['asciidoc', 9403, 'groupLost'],
  ['asciidoc', 9804, 'numbersInserted'],
  ['asciidoc', 9502, 'numbersInsertedInMiddle'],
  ['doubled', 9908, 'allRowsBrokenBeforeDivider'],
  ['tsv', 9502, 'numbersInsertedInMiddle'],
  ['textile', 9502, 'emptyColumnInsertedBelowHead'],
  ['dataFrameBare', 9502, 'emptyColumnInsertedBelowHead'],
];

for (const [name, seed, loss] of misread)
  test(`what ${loss} took from draft ${seed} in ${name} leaves no figure under another key without a word`, () =>
    holds(name, seed, loss));
