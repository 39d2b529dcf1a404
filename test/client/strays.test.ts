import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  asTyped,
  mend,
  toClean,
  toCurrent,
  typedWith,
  withStray,
  type Aim,
  type Strays,
} from '../../client/src/tabbing/strays.ts';
import { withChanges } from '../../server/src/text/change.ts';

const clean = '| 12 |  | 7 |  |\n|  | 34 |';

/** Types each key at an offset of the text as it stands. */
function typing(...keys: readonly (readonly [at: number, key: string, erased?: number])[]): Strays {
  return keys.reduce<Strays>(
    (strays, [start, newText, erased = 0]) =>
      withStray(clean, strays, { range: { start, end: start + erased }, newText }),
    [],
  );
}

function mended(strays: Strays, aims: readonly Aim[]): { text: string; selected: string; behind: string } {
  const { range, newText, selected } = mend(clean, strays, aims, aims.at(-1) ?? assert.fail());
  const text = withChanges(withChanges(clean, strays), [{ range, newText }]);
  const [start, end] = [range.start + selected.start, range.start + selected.end];
  return { text, selected: text.slice(start, end), behind: text.slice(0, start) };
}

const blank = { start: 6, end: 6 };
const seven = { start: 10, end: 11 };
const below = { start: 18, end: 18 };

test('outside of tables each bit stands behind the key it was typed behind', () => {
  assert.equal(asTyped('', ['a', 'b'], 4), '    a   b');
  assert.equal(asTyped('全年', ['', '办'], 4), '        办');
  assert.equal(asTyped('ab', ['', 'c'], undefined), '\t\tc');
});

test('what was typed into the figure left goes to the next', () => {
  const strays = typing([4, '5'], [5, '6']);
  assert.equal(withChanges(clean, strays), '| 1256 |  | 7 |  |\n|  | 34 |');
  assert.deepEqual(mended(strays, [{ place: blank, typed: '56' }]), {
    text: '| 12 |56  | 7 |  |\n|  | 34 |',
    selected: '',
    behind: '| 12 |56',
  });
});

test('what ran on over several keys is put into each place, and the last figure is selected', () => {
  const aims = [
    { place: blank, typed: '5' },
    { place: seven, typed: '8' },
    { place: below, typed: '9' },
    { place: { start: 22, end: 24 }, typed: undefined },
  ];
  assert.deepEqual(mended(typing([4, '5'], [5, '8'], [6, '9']), aims), {
    text: '| 12 |5  | 8 |  |\n|9  | 34 |',
    selected: '34',
    behind: '| 12 |5  | 8 |  |\n|9  | ',
  });
});

test('a figure typed over where it was selected stands again, and so does one whose end was erased', () => {
  assert.equal(mended(typing([2, '5', 2]), [{ place: blank, typed: '5' }]).text, '| 12 |5  | 7 |  |\n|  | 34 |');
  assert.equal(mended(typing([3, '', 1]), [{ place: seven, typed: '' }]).text, '| 12 |  |  |  |\n|  | 34 |');
});

test('keys that came out at two places are gathered in their order', () => {
  // The first landed in the figure left, the second beside the place: in the bar in front of it.
  const strays = typing([4, '5'], [6, '6']);
  assert.equal(mended(strays, [{ place: blank, typed: '56' }]).text, '| 12 |56  | 7 |  |\n|  | 34 |');
});

test('a place that is gone to twice holds what was typed last', () => {
  const aims = [
    { place: blank, typed: '5' },
    { place: seven, typed: undefined },
    { place: blank, typed: '6' },
  ];
  assert.equal(mended(typing([4, '5'], [5, '6']), aims).text, '| 12 |6  | 7 |  |\n|  | 34 |');
});

test('what was typed and erased again is no stray', () => {
  assert.deepEqual(typing([4, '5'], [4, '', 1]), []);
  const word = ['w', 'wu', '无'].reduce<string | undefined>(
    (typed, newText, nth) => typedWith(typed, { range: { start: 4, end: 4 + nth }, newText }),
    undefined,
  );
  assert.equal(word, '无', 'an input method puts a word in place of its letters');
  const erased = typedWith(typedWith(undefined, { range: { start: 4, end: 4 }, newText: '56' }), {
    range: { start: 5, end: 6 },
    newText: '',
  });
  assert.equal(erased, '5');
});

test('places keep their places in either text', () => {
  const strays = typing([4, '567'], [12, '8']);
  const text = withChanges(clean, strays);
  for (const offset of [0, 2, 8, 15, 20]) {
    const current = toCurrent(strays, offset);
    assert.equal(toClean(strays, current), offset);
    assert.equal(text.slice(current, current + 1), clean.slice(offset, offset + 1));
  }
});
