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
