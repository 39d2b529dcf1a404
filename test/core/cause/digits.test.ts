import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digitSlip } from '../../../server/src/check/cause/digits.ts';

const examples: [written: number, due: number, slip: string | undefined][] = [
  [985, 958, 'digits-swapped'],
  [2701, 2710, 'digits-swapped'],
  [98, 958, 'digit-dropped'],
  [9558, 958, 'digit-doubled'],
  [230, 23, 'factor-of-ten'],
  [23, 2300, 'factor-of-ten'],
  [-23, 23, 'wrong-sign'],
  [859, 958, undefined],
  [0, 10, undefined],
  [5, 0, undefined],
];
for (const [written, due, slip] of examples)
  test(`${written} for ${due}: ${slip ?? 'no known slip'}`, () => assert.equal(digitSlip(written, due), slip));
