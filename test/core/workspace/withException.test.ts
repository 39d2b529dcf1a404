import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../server/src/workspace/readProject.ts';
import { withException, type ListedException } from '../../../server/src/workspace/withException.ts';
import { withChanges } from '../../../server/src/text/change.ts';

const exception: ListedException = {
  file: '2023.md',
  code: 'prior-year',
  at: ['requests.2.person'],
  values: { 'requests.2.person': '4' },
  reason: '更正过',
};

/** The `gouji.json` after the exception was listed, which must be one that can be used whole. */
function listed(text: string): string {
  const after = withChanges(text, withException(text, exception) ?? assert.fail());
  const { project, problems } = readProject(after);
  assert.deepEqual(problems, []);
  assert.deepEqual(project.exceptions?.at(-1), exception);
  return after;
}

test('an exception is listed in a file that is not there yet', () => {
  assert.match(listed(''), /^\{\n {2}"exceptions": \[\n/);
  listed(' \n');
  listed('{}');
});

test('it is listed last, and all else stays, comments included', () => {
  const before = '{\r\n  // 各局\r\n  "severity": { "missing-row": "off" },\r\n  "exceptions": [],\r\n}\r\n';
  const after = listed(before);
  assert.match(after, /\/\/ 各局\r\n {2}"severity": \{ "missing-row": "off" \},/);
  assert.doesNotMatch(after, /[^\r]\n/);
  assert.equal(readProject(listed(after)).project.exceptions?.length, 2);
});

test('a file that is no JSON that could list it is left alone', () => {
  for (const text of ['[]', '{ "exceptions": {} }', '{ "reports": [ }', 'exceptions'])
    assert.equal(withException(text, exception), undefined, text);
});
