/** A section by itself is filled in as a whole report is: no figure of a correct one is accused on the way; that a total is blank is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isFault } from '../../server/src/check/finding.ts';
import { analyse } from '../support/analyse.ts';
import { orders, states, written } from './filledIn.ts';

const seed = 20_240_131;

/** A section with its table as it is inserted by itself, into a file of its own or below other text. */
const sectionsOf = (report: string): string[] => report.split(/^(?=## )/m).filter((section) => section.includes('|'));

for (const [name, inOrder] of Object.entries(orders))
  test(`a section alone filled in ${name} has no error and nothing that fails at any step`, () => {
    fc.assert(
      fc.property(states, ({ recipe, all, shuffled, progress }) => {
        const order = inOrder(all, shuffled);
        const count = Math.round((order.length * progress) / 1000);
        const typed = new Map(order.slice(0, count).map(({ slot, text }) => [slot, text]));
        for (const section of sectionsOf(written(recipe, typed)))
          for (const text of [section, `# 会议纪要\n\n本年办理 3 件。\n\n${section}`]) {
            const analysis = analyse(text, { edition: 'auto', markup: 'text' });
            const [report = assert.fail('no report')] = analysis.reports;
            assert.equal(report.tables.length, 1);
            assert.deepEqual(
              report.findings.filter((one) => isFault(one) && one.code !== 'blank-total'),
              [],
            );
            assert.ok(report.tables.every(({ judgements }) => judgements.every(({ verdict }) => verdict !== 'fails')));
          }
      }),
      { numRuns: 8, seed },
    );
  });
