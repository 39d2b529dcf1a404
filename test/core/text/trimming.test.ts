import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withThousands, withoutBrackets, withoutTrailing } from '../../../server/src/text/trimming.ts';
import { unitsOfText } from '../../../server/src/text/units.ts';

test('thousands are divided in the whole part alone', () => {
  const written = ['7', '120', '1234', '-120', '-1204567.12345'].map((numeral) => withThousands(numeral, ','));
  assert.deepEqual(written, ['7', '120', '1,234', '-120', '-1,204,567.12345']);
});

test('what stands between the first bracket and the last is left out', () => {
  const texts = ['公开（一）内容（二）项', '公开）内容（', '公开', '（全部）'].map(withoutBrackets);
  assert.deepEqual(texts, ['公开项', '公开）内容（', '公开', '']);
});

test('characters at the end alone are left out', () =>
  assert.equal(withoutTrailing('。公开。：', unitsOfText('。：')), '。公开'));
