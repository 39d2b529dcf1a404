import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formOf } from '../../support/forms.ts';
import { TableCells } from '../../../server/src/narrative/tableLookup.ts';
import { RecordedLookup } from '../../../server/src/narrative/recordedLookup.ts';
import { writeTable, type Texts } from '../../support/table.ts';

const cases = { 'review.upheld': '1', 'review.total': '1', 'direct.upheld': '4', 'direct.total': '4' };

function figures(changes: Record<string, string> = {}): TableCells {
  const texts: Texts = { cases: { ...cases, ...changes } };
  return new TableCells([writeTable(formOf('litigation', '2021'), texts).table]);
}

test('an inquiry is repeated where its answers are the same, over the cells that now stand there', () => {
  const inquiry = new RecordedLookup(figures());
  const before = inquiry.reading('litigation', 'cases', 'review.total');
  assert.ok(before);
  const other = figures({ 'direct.total': '5' });
  const now = inquiry.replay(other)?.readings.get(before);
  assert.equal(now, other.reading('litigation', 'cases', 'review.total'));
  assert.notEqual(now, before);
});

test('it is not where one of them has changed', () => {
  const inquiry = new RecordedLookup(figures());
  inquiry.total('litigation', 'cases', 'review.total');
  inquiry.total('litigation', 'cases', 'direct.total');
  assert.equal(inquiry.replay(figures({ 'direct.total': '5' })), undefined);
});

test('answers hold for other tables only with the very cells, whatever else changes beside them', () => {
  const { table } = writeTable(formOf('litigation', '2021'), { cases });
  const inquiry = new RecordedLookup(new TableCells([table]));
  inquiry.total('litigation', 'cases', 'review.total');
  const slot = (column: string) => table.form.slot('cases', column)?.index;
  const without = (index: number | undefined) => table.cells.map((cell, i) => (i === index ? undefined : cell));
  const holds = (change: Partial<typeof table>) => inquiry.holdsFor(new TableCells([{ ...table, ...change }]));
  assert.equal(holds({ cells: without(slot('direct.total')) }), true);
  assert.equal(holds({ cells: without(slot('review.total')) }), false);
  assert.equal(holds({ openRow: table.form.rows[0] }), false);
  assert.equal(inquiry.holdsFor(new TableCells([])), false);
});

test('that there is no such table holds as long as there is none', () => {
  const inquiry = new RecordedLookup(new TableCells([]));
  assert.equal(inquiry.total('litigation', 'cases', 'review.total'), undefined);
  assert.equal(inquiry.holdsFor(new TableCells([])), true);
  assert.equal(inquiry.holdsFor(figures()), false);
});
