import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forcedValue } from '../../../server/src/check/cause/forced.ts';
import { formOf } from '../../support/forms.ts';
import { toText } from '../../../server/src/text/decimal.ts';
import { replaced, requestsWith, writeTable } from '../../support/table.ts';

const form = formOf('requests', '2019');
const office = requestsWith('2019', {
  '2 person': 4,
  '3.1 person': 30,
  '3.1 company': 7,
  '3.6 person': 2,
  '4 person': 5,
});

/** The forced values of these places when they are blank, beside other changes. */
function forced(places: readonly string[], changes: Record<string, string> = {}): (string | undefined)[] {
  const { table } = writeTable(
    form,
    replaced(office, { ...changes, ...Object.fromEntries(places.map((p) => [p, ''])) }),
  );
  return places.map((place) => {
    const [row = '', column = ''] = place.split(' ');
    const slot = form.slot(row, column);
    const value = slot && forcedValue(table, slot);
    return value && toText(value);
  });
}

test('a lone blank takes what the others leave', () => {
  assert.deepEqual(forced(['4 person']), ['5']);
  assert.deepEqual(forced(['3.1 total']), ['37']);
});

test('blanks that force each other are filled one after another', () => {
  assert.deepEqual(forced(['3.1 person', '3.1 company', '3.6 company']), ['30', '7', '0']);
  assert.deepEqual(forced(['3.1 person', '3.1 company', '3.1 total']), ['30', '7', '37']);
});

test('four blanks in a rectangle force nothing', () => {
  const rectangle = ['3.1 person', '3.1 company', '3.6 person', '3.6 company'];
  assert.deepEqual(forced(rectangle), [undefined, undefined, undefined, undefined]);
});

test('blanks on one side of sums that tie without them are 0', () => {
  assert.deepEqual(forced(['3.2 person', '3.2 company', '3.3.1 person']), ['0', '0', '0']);
});

test('a value that two relations dispute is not forced, nor one below 0', () => {
  assert.deepEqual(forced(['3.1 total'], { '3.1 other': '1' }), [undefined]);
  assert.deepEqual(forced(['3.2 person'], { '3.2 total': '1', '3.2 company': '3', '3.7 person': '29' }), [undefined]);
});

test('a figure that stands is not forced', () => {
  const { table } = writeTable(form, office);
  const slot = form.slot('4', 'person');
  assert.equal(slot && forcedValue(table, slot), undefined);
});
