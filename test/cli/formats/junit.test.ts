import assert from 'node:assert/strict';
import { test } from 'node:test';
import { junit } from '../../../server/src/cli/formats/junit.ts';
import { markedFile, plainly } from '../../support/markedFile.ts';

const file = markedFile(
  'a&b.md',
  `
| 规章 | 12 |
         ^^ wrong-figure “12” < 13\u0001
         ! table-total off
`,
);

test('a finding is a case that fails if it counts for the exit status', () => {
  assert.equal(
    junit.file(file, plainly),
    [
      '<testsuite name="a&amp;b.md" tests="2" failures="1" errors="0" skipped="0">',
      '<testcase classname="a&amp;b.md" name="wrong-figure 1:8"><failure type="wrong-figure" message="“12” &lt; 13\uFFFD"/></testcase>',
      '<testcase classname="a&amp;b.md" name="table-total 1:8"><system-out>warning: off</system-out></testcase>',
      '</testsuite>',
      '',
    ].join('\n'),
  );
  const failures = (failOn: 'warning' | 'never') =>
    /failures="(\d)"/.exec(junit.file(file, { ...plainly, failOn }))?.[1];
  assert.deepEqual([failures('warning'), failures('never')], ['2', '0']);
});

test('a draft without findings, without a report, or that cannot be read, is one case', () => {
  const clean = markedFile('a.md', '一、总体情况\n');
  const bodies = [
    clean,
    { path: 'a.md', kind: 'skipped' },
    { path: 'a.md', kind: 'unreadable', reason: 'gone' },
  ] as const;
  assert.deepEqual(
    bodies.map((one) => /name="check">(.*)<\/testcase>/.exec(junit.file(one, plainly))?.[1]),
    ['', '<skipped/>', '<error message="gone"/>'],
  );
});
