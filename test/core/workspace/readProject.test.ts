import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../server/src/workspace/readProject.ts';
import { fixture, withMarks } from '../../support/fixture.ts';

/** The problems of the file are exactly those marked, each with its key and what was expected. */
function checkProblems(source: string): void {
  const { text, marks } = fixture(source);
  const found = readProject(text).problems.map(({ range, key, message }) => ({
    ...range,
    note: `${key}：${message.zh}`,
  }));
  assert.equal(withMarks(text, found), withMarks(text, marks));
}

test('what can be declared', () => {
  const { project, problems } = readProject(`{
    // 标题里没有写单位的一份
    "reports": [{ "file": "2024.md", "organisation": "某县", "year": 2024, "previous": "old/2023.md" }],
    "offices": [{ "organisation": "某县", "parts": ["某县财政局", "某县水务局"] }],
    "severity": { "copied-figures": "off" },
  }`);
  assert.deepEqual(problems, []);
  assert.deepEqual(project.severity, { 'copied-figures': 'off' });
});

test('every problem is told with its place, key and what was expected', () =>
  checkProblems(`
{
  "reports": [
    { "file": "a.md", "year": "2024" },
                      ^^^^^^ reports[0].year：应为 数字
    { "flie": "b.md" },
    ^^^^^^^^^^^^^^^^^^ reports[1].file：缺少这一项
      ^^^^^^ reports[1].flie：没有这一项
    { "file": "" },
      ^^^^^^ reports[2].file：不能为空
    { "file": "d.md", "year": 20 },
                      ^^^^^^ reports[3].year：最小为 2008
  ],
  "offices": { "organisation": "某县" },
  ^^^^^^^^^ offices：应为 数组 […]
  "severity": { "prior-year": "loud" },
                ^^^^^^^^^^^^ severity.prior-year：应为 error | warning | information | hint | off
}`));

test('what can be used is in force beside what cannot', () => {
  const { project } = readProject(
    '{ "reports": [{ "file": 1 }, { "file": "b.md" }], "severity": { "x": 1, "roll-up": "hint" } }',
  );
  assert.deepEqual(JSON.parse(JSON.stringify(project)), {
    reports: [{ file: 'b.md' }],
    severity: { 'roll-up': 'hint' },
  });
});

test('text that is no JSON is told at its first slip', () =>
  checkProblems(`
{ "reports": [{ "file": "a.md" ]
                               ^ ：不是有效的 JSON
}`));

test('an empty file declares nothing', () => assert.deepEqual(readProject('').project, {}));

test('hostile files are told, not obeyed', () => {
  const polluting = readProject(
    '{ "__proto__": { "reports": [] }, "severity": { "constructor": "off", "__proto__": "off" } }',
  );
  assert.deepEqual(
    polluting.problems.map(({ key }) => key),
    ['severity.constructor', 'severity.__proto__', '__proto__'],
  );
  assert.equal(({} as Record<string, unknown>)['reports'], undefined);
  for (const deep of ['['.repeat(100_000), '{"a":'.repeat(100_000)])
    assert.deepEqual(
      readProject(deep).problems.map(({ message }) => message.zh),
      ['括号套得太深'],
    );
});

test('of 20,000 entries every one that is wrong is left out, and a hundred are told', () => {
  const offices = Array.from({ length: 20_000 }, (_, i) => ({
    organisation: `第${i}局`,
    parts: i === 0 ? ['某股'] : [i],
  }));
  const { project, problems } = readProject(JSON.stringify({ offices, others: [] }));
  assert.equal(project.offices?.length, 1);
  assert.deepEqual([problems.length, problems.at(-1)?.key], [100, 'offices[99].parts[0]']);
  assert.match(problems.at(-1)?.message.zh ?? '', /（此外还有 19900 处不能用）$/);
});
