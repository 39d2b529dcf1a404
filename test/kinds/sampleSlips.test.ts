/** One wrong figure anywhere in the units of the spending sample is found, and told at its own place. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readKind } from '../../server/src/kinds/file/readKind.ts';
import { kindsWith } from '../../server/src/kinds/ownKinds.ts';
import { analyse } from '../../server/src/workspace/analysis.ts';
import { conclude } from '../../server/src/workspace/conclude.ts';
import { kinds } from '../support/analyse.ts';

const folder = 'samples/行政经费';
const right = readFileSync(`${folder}/档案局2024年.md`, 'utf8');
const { source } = readKind(readFileSync(`${folder}/行政经费.gouji-kind.json`, 'utf8'));
assert.ok(source);
const options = { kinds: kindsWith(kinds, [source]), edition: 'auto', markup: 'text' } as const;
const read = (text: string) => conclude(analyse(text, options), { grades: {} });

const cells = read(right).reports.flatMap(({ tables }) => tables.flatMap(({ table }) => table.cells));

for (const column of ['treasury', 'own', 'yuan', 'wan'])
  test(`a wrong digit in any figure of ${column} is told there, and nothing else is`, () => {
    for (const cell of cells) {
      if (cell?.slot.column.key !== column) continue;
      const { start, end } = cell.span;
      const wrong = `${cell.text.startsWith('9') ? 4 : 9}${cell.text.slice(1)}`;
      const [report] = read(right.slice(0, start) + wrong + right.slice(end)).reports;
      const told = report?.findings.filter(({ severity }) => severity === 'error' || severity === 'warning') ?? [];
      const places = told.map((one) => `${one.span.start} ${one.code}`);
      assert.equal(told.length, 1, `${cell.slot.row.label} ${wrong}: ${places.join()}`);
      assert.equal(told[0]?.span.start, start, `${cell.slot.row.label} ${wrong}: ${told[0]?.message.zh}`);
      assert.equal(told[0].repairs[0]?.cells[0]?.to, cell.text);
    }
  });
