import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesOnType } from '../../server/src/features/completion/onType.ts';
import { read, requests } from '../support/read.ts';

const row = '\n| （一）予以公开 | 10 | 3 | 0 | 0 | 0 | 0 | 13 |\n';

/** The new texts of the lines that change when the character before the mark is typed. */
function check(source: string, typed: string, expected: readonly string[]): void {
  const { analysis, marks } = read(source);
  const changes = changesOnType(analysis, marks[0]?.start ?? assert.fail('no mark'), typed);
  assert.deepEqual(
    changes.map((change) => change.newText),
    expected,
  );
}

test('a line end behind a row brings the next one in its shape', () => {
  check(requests(`${row}\n!\n`), '\n', [
    '| （二）部分公开（区分处理的，只计这一情形，不计其他情形） |  |  |  |  |  |  |  |',
  ]);
});

test('behind the last row of the form nothing comes', () => {
  check(requests('\n| 四、结转下年度继续办理 | 10 | 3 | 0 | 0 | 0 | 0 | 13 |\n\n!\n'), '\n', []);
});

test('the bar that ends a row draws the table anew', () => {
  check(
    requests('\n| （一）予以公开 | 1 | 3 | 0 | 0 | 0 | 0 | 4 |\n                                              !\n'),
    '|',
    ['| --- | --- | --- | --- | --- | --- | --- | --- |'],
  );
});

test('a bar within a row that is not full yet changes nothing', () => {
  check(requests('\n| （一）予以公开 | 1 |\n                      !\n'), '|', []);
});

test('outside the tables nothing changes', () => {
  check('一、总体情况\n|\n !\n', '|', []);
});
