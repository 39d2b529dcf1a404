import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTotals } from '../../../server/src/check/repair/totals.ts';
import { formOf } from '../../support/forms.ts';
import { replaced, requestsWith, rewritten, writeTable } from '../../support/table.ts';

const form = formOf('requests', '2021');
const office = requestsWith('2021', { '3.1 person': 30, '3.1 company': 7, '3.2 other': 2 });

test('every total is set to the sum of its parts', () => {
  const table = writeTable(form, replaced(office, { '3.1 total': 40, '3.7 person': 0, '3.7 total': '', '1 total': 3 }));
  const repair = setTotals(table.table);
  assert.ok(repair);
  assert.equal(repair.title.zh, '按各分项重算 4 个总计');
  assert.deepEqual(
    repair.cells.map(({ cell, to }) => `${cell.slot.row.key} ${cell.slot.column.key} ${to}`),
    ['1 total 39', '3.1 total 37', '3.7 person 30', '3.7 total 39'],
  );
  assert.ok(rewritten(table, repair.edits).judgements.every(({ verdict }) => verdict === 'holds'));
});

test('totals that are right are left alone', () => {
  assert.equal(setTotals(writeTable(form, office).table), undefined);
});

test('totals are not set where a balance that ties would fail', () => {
  const table = writeTable(form, replaced(office, { '3.3.1 person': 5, '3.3.1 total': 5 }));
  assert.equal(setTotals(table.table), undefined);
});
