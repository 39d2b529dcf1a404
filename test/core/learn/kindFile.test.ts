/** A kind learned from a table is a kind like any other: the table is a right report of it, and one wrong figure is found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineKind, type ReportKind } from '../../../server/src/kinds/kind.ts';
import { readKind } from '../../../server/src/kinds/file/readKind.ts';
import { kindFileOf } from '../../../server/src/learn/kindFile.ts';
import { learnTables } from '../../../server/src/learn/learnTables.ts';
import { holdsThroughout } from '../../../server/src/learn/proposals.ts';
import { unknownTables } from '../../../server/src/workspace/unknownTables.ts';
import { analyse, kinds } from '../../support/analyse.ts';
import { hiddenTable } from '../../support/learn/hiddenTable.ts';
import { spoilt, writtenTable } from '../../support/learn/learnRates.ts';

function learnedKind(texts: readonly string[]): ReportKind {
  const markup = texts.some((text) => text.includes('<table')) ? 'html' : 'text';
  const learned = learnTables(texts.flatMap((text) => unknownTables(text, { path: '', markup })));
  const proposals = learned.flatMap(({ blocks }) => blocks.flatMap((block) => block.proposals));
  const file = kindFileOf(learned, new Set(proposals.filter(holdsThroughout)), { name: 'learned' });
  const { source, problems } = readKind(JSON.stringify(file));
  assert.ok(source, JSON.stringify(problems));
  return defineKind(source);
}

function faultsIn(text: string, kind: ReportKind): string[] {
  const { reports } = analyse(text, { edition: 'auto', markup: 'text', kinds: [...kinds, kind] });
  assert.equal(reports[0]?.kind, kind, 'a report of the kind');
  const findings = reports.flatMap((report) => report.findings);
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code, span, message }) => `${code} ${text.slice(span.start, span.end)} ${message.zh}`);
}

const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1);

test('tables are right reports of the kind that is learned from them', () => {
  for (const seed of seeds) {
    const table = hiddenTable(seed);
    const texts = table.years.map((_, year) => writtenTable(table, year));
    const kind = learnedKind(texts);
    for (const text of texts) assert.deepEqual(faultsIn(text, kind), [], `seed ${seed}\n${text}`);
  }
});

test('a figure that breaks a relation is found', () => {
  const found = seeds.filter((seed) => {
    const table = hiddenTable(seed);
    const wrong = spoilt(table);
    const kind = learnedKind(table.years.map((_, year) => writtenTable(table, year)));
    return faultsIn(writtenTable(wrong.table, wrong.year), kind).length > 0;
  });
  assert.ok(found.length >= 0.95 * seeds.length, `found in ${found.length} of ${seeds.length}`);
});
