import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { kinds } from '../../../server/src/kinds/index.ts';
import { afresh, forgetAll, keeper, memo, remembered } from '../../../server/src/text/memo.ts';
import { analyse } from '../../../server/src/workspace/analysis.ts';
import { differenceBetween } from '../../../server/src/workspace/difference.ts';

test('what was worked out for an object is not worked out again', () => {
  let count = 0;
  const named = memo(({ name }: { name: string }) => ({ words: name.split(' '), nth: ++count }));
  const [one, same] = [{ name: 'a b' }, { name: 'a b' }];
  assert.equal(named(one), named(one));
  assert.deepEqual([named(one).nth, named(same).nth], [1, 2]);
});

test('what rests on something else too is worked out anew where that is another', () => {
  const kept = keeper<object, number>();
  let count = 0;
  const [key, part] = [{}, {}];
  const ask = (...basis: unknown[]) => kept(key, basis, () => ++count);
  assert.deepEqual([ask(part, 2023), ask(part, 2023), ask(part, 2024), ask({}, 2024), ask(part)], [1, 1, 2, 3, 4]);
});

test('one call empties all of it', () => {
  let count = 0;
  const counted = memo<object, { nth: number }>(() => ({ nth: ++count }));
  const [kept, lately, key] = [keeper<object, number>(), remembered<number>(5), { at: 0 }];
  counted(key);
  kept(key, [], () => 1);
  lately.set('a', 1);
  forgetAll();
  assert.deepEqual([counted(key).nth, kept(key, [], () => 2), lately.get('a')], [2, 2, undefined]);
});

test('texts are put aside for a work and there again behind it, even if it fails', () => {
  const lately = remembered<number>(5);
  lately.set('a', 1);
  const seen = afresh(() => {
    lately.set('b', 2);
    return lately.get('a');
  });
  assert.deepEqual([seen, lately.get('a'), lately.get('b')], [undefined, 1, undefined]);
  assert.throws(() => afresh(() => assert.fail()));
  assert.equal(lately.get('a'), 1);
});

test('an analysis says the same before and after everything was forgotten, edits included', () => {
  const options = { kinds, edition: 'auto', markup: 'text' } as const;
  const text = readFileSync(join('samples', '结转错误.年报.md'), 'utf8');
  const edited = text.replace('| 16 |', '| 6 |');
  const before = analyse(edited, options, analyse(text, options));
  const first = analyse(text, options);
  forgetAll();
  const after = analyse(edited, options, first);
  assert.equal(differenceBetween(before, after), undefined);
  forgetAll();
  assert.equal(differenceBetween(before, analyse(edited, options)), undefined);
});
