import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rdjson } from '../../../server/src/cli/formats/rdjson.ts';
import { nothingChecked } from '../../../server/src/cli/formats/summary.ts';
import { markedFile, plainly, spanOf } from '../../support/markedFile.ts';

const range = { start: 7, end: 9 };
const repair = {
  title: { zh: '改为 13', en: 'change to 13' },
  cells: [],
  edits: [{ span: spanOf(range), newText: '13' }],
  slip: undefined,
  safe: false,
};

test('a finding is a diagnostic with its repairs, at columns counted in bytes', () => {
  const file = markedFile('a.md', '| 规章 | 12 |\n         ^^ wrong-figure not 12', [repair]);
  const printed = [rdjson.begin(plainly), rdjson.file(file, plainly), rdjson.end(nothingChecked, plainly)].join('');
  const at = { start: { line: 1, column: 12 }, end: { line: 1, column: 14 } };
  assert.deepEqual(JSON.parse(printed), {
    source: { name: 'gouji' },
    diagnostics: [
      {
        message: 'not 12',
        location: { path: 'a.md', range: at },
        severity: 'ERROR',
        code: { value: 'wrong-figure' },
        suggestions: [{ range: at, text: '13' }],
      },
    ],
  });
});

test('a file that cannot be read is named, one without a report is not', () => {
  assert.match(rdjson.file({ path: 'a.md', kind: 'unreadable', reason: 'gone' }, plainly), /"message":"gone"/);
  assert.equal(rdjson.file({ path: 'a.md', kind: 'skipped' }, plainly), '');
});
