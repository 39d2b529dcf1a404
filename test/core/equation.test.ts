import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseEquation, parseStatement, type KeyTerm } from '../../server/src/forms/equation.ts';

const written = ({ key, previous, minus }: KeyTerm) => `${minus ? '-' : '+'}${previous ? 'last ' : ''}${key}`;

/** The sides of a statement, each term with its sign. */
function sides(text: string): string {
  const { left, operator, right } = parseStatement(text);
  return [left.map(written).join(' '), operator, right.map(written).join(' ')].join(' ');
}

test('a statement has sums, differences and figures of the year before on its sides', () => {
  assert.equal(sides('2 = previous 4'), '+2 = +last 4');
  assert.equal(sides('inForce = previous inForce + made - repealed'), '+inForce = +last inForce +made -repealed');
  assert.equal(sides('previous review.pending <= review.total'), '+last review.pending <= +review.total');
});

test('0 is a side without terms', () => assert.equal(sides('0 <= made'), ' <= +made'));

test('previous alone is a key', () => {
  assert.equal(sides('0 <= previous + change'), ' <= +previous +change');
  assert.equal(sides('previous = previous previous'), '+previous = +last previous');
});

for (const text of ['a', 'a + b', 'a = b = c', 'a < b', 'a b = c', 'a = b +', 'a = - b', 'a = b * c', '= a'])
  test(`no statement: ${text}`, () => assert.throws(() => parseStatement(text)));

test('an equation of the form has plain sums only', () => {
  assert.deepEqual(parseEquation('1 + 2 = 3.7 + 4'), { left: ['1', '2'], right: ['3.7', '4'] });
  for (const text of ['a <= b', 'a - b = c', 'a = previous b', 'a = 0']) assert.throws(() => parseEquation(text), text);
});
