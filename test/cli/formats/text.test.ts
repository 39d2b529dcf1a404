import assert from 'node:assert/strict';
import { test } from 'node:test';
import { text } from '../../../server/src/cli/formats/text.ts';
import { markedFile, plainly } from '../../support/markedFile.ts';

const file = markedFile(
  'a.md',
  `
一、总体情况

| 规章 | 12 | 0 | 7 |
         ^^ wrong-figure should be 13
                  ^ not-a-number no figure
`,
);

test('a finding is a line, the source line, and carets under the place', () => {
  assert.equal(
    text.file(file, plainly),
    [
      'a.md:3:8: error wrong-figure should be 13',
      '    | 规章 | 12 | 0 | 7 |',
      '             ^^',
      'a.md:3:17: error not-a-number no figure',
      '    | 规章 | 12 | 0 | 7 |',
      '                      ^',
      '',
    ].join('\n'),
  );
});

test('on a terminal the severity, the place and the marked text have colour', () => {
  const [head = '', source = '', carets = ''] = text.file(file, { ...plainly, color: true }).split('\n');
  const red = (words: string) => `\u001B[1m\u001B[31m${words}\u001B[39m\u001B[22m`;
  assert.ok(head.includes(red('error')), head);
  assert.ok(source.includes(red('12')), source);
  assert.equal(carets, `    ${red('         ^^')}`);
});

test('control characters in names, messages and sources reach no terminal', () => {
  const hostile = markedFile('\u001B[2J.md', 'a\u001B[2J7\n     ^ not-a-number \u0007bell');
  const printed = text.file(hostile, plainly);
  assert.doesNotMatch(printed, /[^\P{Cc}\n]/u);
  assert.match(printed, /^␛\[2J\.md:1:\d+: error not-a-number ␇bell\n/);
});

test('the last line sums up, unless it is to be quiet', () => {
  const summary = {
    files: 3,
    reports: 1,
    skipped: 1,
    unreadable: 1,
    errors: 2,
    warnings: 5,
    excepted: 0,
    leftOut: 0,
    unread: 0,
    unreadAt: [],
  };
  assert.equal(text.end(summary, plainly), 'files 3: reports 1, skipped 1, unreadable 1; errors 2, warnings 5\n');
  assert.equal(
    text.end(summary, { ...plainly, language: 'zh-CN' }),
    '3 个文件：1 份报告，1 个不是报告，1 个读不了；2 个错误，5 个警告\n',
  );
  assert.equal(text.end(summary, { ...plainly, quiet: true }), '');
});

test('the last line names what was not read', () => {
  const summary = {
    files: 1,
    reports: 1,
    skipped: 0,
    unreadable: 0,
    errors: 1,
    warnings: 0,
    excepted: 0,
    leftOut: 0,
    unread: 2,
  };
  const unreadAt = ['a.md:12', 'a.md:15'];
  assert.match(text.end({ ...summary, unreadAt }, plainly), /; 2 figures unread \(a\.md:12, a\.md:15\)\n$/);
  assert.match(
    text.end({ ...summary, unreadAt }, { ...plainly, language: 'zh-CN' }),
    /；2 个数字未读（a\.md:12、a\.md:15）\n$/,
  );
});
