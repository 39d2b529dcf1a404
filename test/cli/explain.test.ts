import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codes } from '../../server/src/check/codes.ts';
import { gouji } from '../support/commandLine.ts';

test('a code is explained by its page, in the language asked for', async () => {
  const english = await gouji(['explain', 'unread-row']);
  assert.deepEqual([english.status, english.stderr], [0, '']);
  assert.match(english.stdout, /^# unread-row\n\n\*\*Error\.\*\*/);
  const chinese = await gouji(['explain', 'unread-row', '--lang', 'zh-CN']);
  assert.match(chinese.stdout, /^# unread-row\n\n\*\*错误\*\*/);
});

test('without a code all are listed with their severity', async () => {
  const { stdout } = await gouji(['explain']);
  const listed = stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ +/));
  assert.deepEqual(Object.fromEntries(listed), codes);
});

test('what is no code is refused', async () => {
  for (const [given, words] of [
    ['wrong-number', /there is no code “wrong-number”/],
    ['toString', /there is no code “toString”/],
    ['../architecture', /there is no code/],
  ] as const) {
    const { status, stderr } = await gouji(['explain', given]);
    assert.equal(status, 2);
    assert.match(stderr, words);
  }
  assert.match((await gouji(['explain', 'row-total', 'unread-row'])).stderr, /one code at a time/);
});
