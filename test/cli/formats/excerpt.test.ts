import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf } from '../../../server/src/cli/formats/excerpt.ts';
import { widthOf } from '../../../server/src/text/width.ts';

/** The excerpt of the line for the stretch between the brackets, as two lines. */
function excerpt(bracketed: string, columns: number): string[] {
  const [from, to] = [bracketed.indexOf('['), bracketed.indexOf(']') - 1];
  const { before, marked, after, carets } = excerptOf(bracketed.replace(/[[\]]/g, ''), from, to, columns);
  return [before + marked + after, carets];
}

test('a line that fits is shown whole, with carets under displayed columns', () => {
  assert.deepEqual(excerpt('总计[１２]件', 40), ['总计１２件', '    ^^^^']);
  assert.deepEqual(excerpt('\t[12]\t0', 40), ['  12  0', '  ^^']);
});

test('an empty place takes one caret', () => {
  assert.deepEqual(excerpt('| 规章 |[]|', 40), ['| 规章 ||', '        ^']);
});

test('a long line is cut around the mark', () => {
  assert.deepEqual(excerpt(`${'前'.repeat(50)}[12]${'后'.repeat(50)}`, 20), ['…前前前前12后后后后…', '         ^^']);
  assert.deepEqual(excerpt(`前[12]${'后'.repeat(50)}`, 20), ['前12后后后后后后后…', '  ^^']);
  assert.deepEqual(excerpt(`${'前'.repeat(50)}[12]后`, 20), ['…前前前前前前前12后', '               ^^']);
});

test('a mark that does not fit is cut itself', () => {
  assert.deepEqual(excerpt(`[${'数'.repeat(50)}]`, 9), ['数数数数…', '^^^^^^^^^']);
});

test('no excerpt is wider than asked for, wherever the mark is', () => {
  const line = 'a总𠀀\tb'.repeat(30);
  for (let from = 0; from < line.length; from += 7) {
    const { before, marked, after } = excerptOf(line, from, from + 3, 30);
    assert.ok(widthOf(before + marked + after) <= 30, `${before}[${marked}]${after}`);
  }
});
