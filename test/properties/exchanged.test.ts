/** An edit that is offered without being read again reads as one that was. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exchangesCountsAlone } from '../../server/src/workspace/exchange.ts';
import { isAsUndertaken } from '../../server/src/workspace/undertaking.ts';
import { analyse, analyseAfresh, type AnalysisOptions } from '../support/analyse.ts';
import { damagedCases, draftOf } from './cases.ts';
import { changed } from './kept.ts';
import { damageNames, notationKinds } from './rates.ts';

const seed = 20_261_129;

/** How many of some figures of a draft may be exchanged without reading it again, each tried with two counts. */
function exchangesIn(text: string, options: AnalysisOptions): number {
  const { reports } = analyse(text, options).document;
  const [read] = reports;
  if (!read || reports.length > 1) return 0;
  const cells = read.report.tables.flatMap(({ table }) => table.cells.flatMap((cell) => cell ?? []));
  const some = cells.filter((_, nth) => nth % 11 === 0);
  const tried = some.flatMap((cell) => ['0', '1037'].map((to) => ({ cell, to })));
  return tried.filter(({ cell, to }) => {
    const changes = [{ range: { start: cell.span.start, end: cell.span.end }, newText: to }];
    if (!exchangesCountsAlone(read, changes)) return false;
    const after = analyseAfresh(changed(text, changes), options).document.reports[0]?.report;
    assert.ok(
      after && isAsUndertaken(read.report, after, { changes, undertaking: { cells: [{ cell, to }] }, start: 0 }),
    );
    return true;
  }).length;
}

test('a count that is exchanged where words alone place it reads as was undertaken', () => {
  let exchanges = 0;
  fc.assert(
    fc.property(damagedCases(notationKinds, damageNames), (each) => {
      const { text, markup } = draftOf(each);
      if (markup === 'text') exchanges += exchangesIn(text, { edition: 'auto', markup });
    }),
    { numRuns: 6, seed, interruptAfterTimeLimit: 30_000 },
  );
  assert.ok(exchanges > 20, `${exchanges} exchanges tried`);
});
