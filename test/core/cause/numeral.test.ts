import assert from 'node:assert/strict';
import { test } from 'node:test';
import { styleOf, writeNumeral } from '../../../server/src/check/repair/figureStyle.ts';
import type { Cell } from '../../../server/src/bind/table.ts';
import { formOf } from '../../support/forms.ts';
import { writeTable } from '../../support/table.ts';

const litigation = formOf('litigation', '2021');

function cellWith(text: string): Cell {
  return writeTable(litigation, { cases: { 'review.total': text } }).table.cells.find(Boolean) as Cell;
}

const examples: [text: string, numeral: string, written: string][] = [
  ['12', '13', '13'],
  ['1435', '12500', '12500'],
  ['1,435', '1500', '1,500'],
  ['1，435', '1234567', '1，234，567'],
  ['1,435', '35', '35'],
  ['１２', '13', '１３'],
  ['１，４３５', '1500', '１，５００'],
  ['12件', '13', '13件'],
  ['7（其中修订3件）', '8', '8（其中修订3件）'],
  ['**7**', '8', '**8**'],
  ['+10', '5', '+5'],
  ['+10', '0', '0'],
  ['+10', '-5', '-5'],
  ['−5', '-6', '−6'],
  ['-5', '5', '5'],
  ['(5)', '-6', '-6'],
  ['178.1360', '180.0000', '180.0000'],
  ['', '3', '3'],
  ['/', '0', '0'],
];
for (const [text, numeral, written] of examples)
  test(`${numeral} in place of “${text}” is written ${written}`, () =>
    assert.equal(writeNumeral(cellWith(text), numeral, ''), written));

test('a figure that comes to have thousands takes the separator of its table', () => {
  const { table } = writeTable(litigation, { cases: { 'review.total': '899', 'direct.total': '1，435' } });
  const [cell] = table.cells.filter((one) => one !== undefined);
  assert.equal(writeNumeral(cell as Cell, '1500', styleOf(table).separator), '1，500');
});

test('where some thousands stand without separator, none is added', () => {
  const texts = { 'review.total': '899', 'direct.total': '1,435', 'afterReview.total': '2000' };
  assert.equal(styleOf(writeTable(litigation, { cases: texts }).table).separator, '');
});
