/** What a finding says would come of its repair comes of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Finding } from '../../server/src/check/finding.ts';
import { changesOf } from '../../server/src/features/basis/change.ts';
import { analyse, type Analysis } from '../support/analyse.ts';
import { changed } from './kept.ts';

const correct = readFileSync(join('samples', '正确.年报.md'), 'utf8');
const figures = [...correct.matchAll(/(?<=\| )\d+(?= \|)/g)].filter(({ index }) => index > correct.indexOf('## 三、'));

/** The correct report with other numbers in the place of some, at times side by side. */
const wrong = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(figures.length - 1), fc.nat(60)), { minLength: 1, maxLength: 4 }),
    fc.option(fc.nat(figures.length - 8)),
  )
  .map(([slips, beside]) => {
    const values = new Map(slips.map(([at, value]) => [beside === null ? at : beside + (at % 7), value]));
    const changes = figures.flatMap(({ index, 0: text }, at) => {
      const newText = values.get(at);
      return newText === undefined
        ? []
        : [{ range: { start: index, end: index + text.length }, newText: String(newText) }];
    });
    return changed(correct, changes);
  });

function read(text: string): Analysis {
  return analyse(text, { edition: 'auto', markup: 'text' });
}

function failing({ reports }: Analysis): Set<string> {
  const judgements = reports.flatMap(({ tables }) => tables.flatMap((table) => table.judgements));
  return new Set(judgements.filter(({ verdict }) => verdict === 'fails').map(({ relation }) => relation.id));
}

/** Whether it says that all of what it explains ties after its first repair. */
function promisesAll({ message }: Finding): boolean {
  return /改后.*相符|改为 \S+ 后相符|能相符/.test(message.zh) && !message.zh.includes('还有别的数字要改');
}

test('what is said to tie after a repair ties after it', () => {
  let promises = 0;
  fc.assert(
    fc.property(wrong, (text) => {
      for (const finding of read(text).reports.flatMap(({ findings }) => findings)) {
        const [repair] = finding.repairs;
        if (!promisesAll(finding) || !repair?.edits.length) continue;
        promises++;
        const left = failing(read(changed(text, changesOf(repair.edits))));
        const untrue = finding.relations.filter((id) => left.has(id));
        assert.deepEqual(untrue, [], `${finding.message.zh}\n${text}`);
      }
    }),
    { numRuns: 150, seed: 20_240_131, interruptAfterTimeLimit: 30_000 },
  );
  assert.ok(promises > 50, String(promises));
});

test('of two figures in one row each is said to settle its own column', () => {
  const messages = (text: string) =>
    read(text).reports.flatMap(({ findings }) => findings.map(({ message }) => message));
  const row = /(\| [^|]*重复申请[^|]* \| )(\d+)( \| )(\d+)/;
  const found = messages(correct.replace(row, (_, head: string, _one, bar: string) => `${head}21${bar}37`));
  assert.deepEqual(
    found.map(({ zh }) => zh.slice(zh.indexOf('；') + 1)),
    ['改后该列相符，该行还有别的数字要改', '改后该列相符，该行还有别的数字要改'],
  );
  assert.match(found[0]?.en ?? '', /; its column would then reconcile, its row would need other figures changed too/);
});
